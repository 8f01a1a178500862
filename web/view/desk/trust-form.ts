import { MOST_TRUSTED } from '../../../functions/contract/commons.ts';
import type { TrustList } from '../../../functions/domain/trust-list.ts';
import type { Desk } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';
import { type FieldWords, type FormView, formView } from './form.ts';

const PARTS = ['issuer', 'name', 'why'] as const;

/** The form of a trust list, and how many rows of issuers it has: what was typed, else what is stored and one more. */
export const trustForm = (
  desk: Pick<Desk, 'submission' | 'newKey'>,
  voice: Voice,
  list: TrustList | undefined,
): { readonly form: FormView; readonly rows: number; readonly added: boolean } => {
  const { say } = voice;
  const sent = desk.submission?.form === 'trust' ? desk.submission : undefined;
  const names = Object.keys(sent?.values ?? {});
  const stored = list?.issuers ?? [];
  const count =
    sent === undefined
      ? Math.min(MOST_TRUSTED, Math.max(1, stored.length))
      : names.filter((name) => /^issuers\.\d+\.issuer$/.test(name)).length;
  const words = {
    issuer: { label: say('trustLists.issuer'), wrong: say('trustLists.issuerWrong') },
    name: { label: say('trustLists.issuerName') },
    why: { label: say('trustLists.why') },
  };
  const rows = Array.from({ length: count }, (_, at) =>
    PARTS.map((part): [string, FieldWords] => [
      `issuers.${at}.${part}`,
      { ...words[part], value: stored[at]?.[part] },
    ]),
  );
  const form = formView(
    { desk, voice },
    {
      name: 'trust',
      version: list?.version ?? 0,
      fields: {
        name: { label: say('trustLists.name'), value: list?.name },
        about: { label: say('trustLists.about'), value: list?.about },
        ...Object.fromEntries(rows.flat()),
      },
    },
  );
  return { form, rows: count, added: sent?.values['do']?.[0] === 'add' };
};
