import { searchOccupations } from '../../../functions/domain/occupation/search.ts';
import type { Role } from '../../../functions/domain/role.ts';
import type { Desk } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';
import { occupationLabel } from '../role-facts.ts';
import { type FormView, formView } from './form.ts';

/** Whatever is known of a role before anybody typed: nothing, a draft, or what a post proposes. */
export type KnownRole = { readonly [field in keyof Role]?: Role[field] | undefined };

const placeLines = (role: KnownRole): string =>
  (role.places ?? []).map(({ name, region }) => `${name}, ${region.replace(/^US-/, '')}`).join('\n');

const day = (at: string | undefined): string | undefined => at?.slice(0, 10);

/** The form of a role, for a new one, a draft or a proposal. */
export const roleForm = (
  page: { readonly desk: Desk; readonly voice: Voice },
  role: KnownRole,
  version = 0,
): FormView => {
  const { say, locale } = page.voice;
  const language = role.language ?? (version === 0 ? locale : 'en');
  const other = role.translations?.[language === 'en' ? 'es' : 'en'];
  const amount = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const link = { wrong: say('roleForm.linkWrong') };
  const date = { wrong: say('roleForm.dateWrong') };
  return formView(page, {
    name: 'role',
    version,
    fields: {
      title: { label: say('roleForm.title'), value: role.title },
      description: { label: say('roleForm.description'), value: role.description },
      language: { label: say('roleForm.language'), value: language },
      otherTitle: { label: say('roleForm.otherTitle'), value: other?.title, wrong: say('form.missing') },
      otherDescription: {
        label: say('roleForm.otherDescription'),
        value: other?.description,
        wrong: say('form.missing'),
      },
      occupations: {
        label: say('roleForm.occupations'),
        value: role.occupations,
        wrong: say('roleForm.occupationsMissing'),
      },
      occupationSearch: { label: say('roleForm.find') },
      places: { label: say('roleForm.places'), value: placeLines(role), wrong: say('roleForm.placesWrong') },
      remote: { label: say('roleForm.remote'), value: role.remote === true ? 'on' : [] },
      'pay.min': {
        label: say('roleForm.payMin'),
        value: amount(role.pay?.min),
        wrong: say('roleForm.payWrong'),
      },
      'pay.max': {
        label: say('roleForm.payMax'),
        value: amount(role.pay?.max),
        wrong: say('roleForm.payWrong'),
      },
      'pay.currency': {
        label: say('roleForm.currency'),
        value: role.pay?.currency ?? 'USD',
        wrong: say('roleForm.currencyWrong'),
      },
      'pay.per': { label: say('roleForm.per'), value: role.pay?.per ?? 'hour' },
      'promise.kind': { label: say('roleForm.promise'), value: role.promise?.kind ?? 'considered' },
      'promise.terms': { label: say('roleForm.terms'), value: role.promise?.terms },
      'promise.termsUrl': { label: say('roleForm.termsUrl'), value: role.promise?.termsUrl, ...link },
      'promise.until': { label: say('roleForm.until'), value: day(role.promise?.until), ...date },
      applyUrl: { label: say('roleForm.applyUrl'), value: role.applyUrl, ...link },
      endsAt: { label: say('roleForm.ends'), value: day(role.endsAt), ...date },
    },
  });
};

/** One kind of work that can be ticked. */
export interface OccupationChoice {
  readonly code: string;
  readonly text: string;
}

/** The kinds of work that are ticked, and those that a search found. */
export const occupationChoices = (
  form: FormView,
  voice: Voice,
): {
  readonly chosen: readonly OccupationChoice[];
  readonly found: readonly OccupationChoice[] | undefined;
} => {
  const choice = (code: string): OccupationChoice => ({ code, text: occupationLabel(code, voice) });
  const codes = form.field('occupations').values;
  const q = form.field('occupationSearch').value;
  const found = searchOccupations(q, 8, { codesOnly: true })
    .map(({ code }) => code)
    .filter((code) => !codes.includes(code));
  return {
    chosen: codes.map(choice),
    found: form.again && q !== '' ? found.map(choice) : undefined,
  };
};
