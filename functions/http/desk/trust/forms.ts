import { z } from '@hono/zod-openapi';
import { NewTrustList } from '../../../contract/commons.ts';
import { changesBetween } from '../../../domain/audit.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { type FormOperation, organizationForm } from '../form.ts';
import { asksForAnotherForm, issuersAgain, issuersTyped } from './issuer-rows.ts';

/** Fields of a form whose number of rows nobody knows before. */
const Typed = z.record(
  z.string().regex(/^(do|name|about|issuers\.\d{1,3}\.(issuer|name|why))$/),
  z.string().max(4000),
);

const Read = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('again'), again: z.record(z.string(), z.array(z.string())) }),
  z.strictObject({ do: z.literal('save'), ...NewTrustList.shape }),
]);

/** What the form says. Another row, or one less, is a step on the way: nothing is stored. */
const Submitted = Typed.transform((typed): z.input<typeof Read> => {
  if (asksForAnotherForm(typed)) return { do: 'again', again: issuersAgain(typed) };
  const about = (typed['about'] ?? '').trim();
  return {
    do: 'save',
    name: typed['name'] ?? '',
    ...(about === '' ? {} : { about }),
    issuers: issuersTyped(typed),
  };
}).pipe(Read);

const homeOf = (organization: string, list: string, done: string) => ({
  to: `/manage/${organization}/trust/${list}?done=${done}`,
});

/** Makes a list of issuers that the organization trusts. */
const makeForm = organizationForm({
  page: '/manage/{organization}/trust/new',
  name: 'trust',
  fields: Submitted,
  async run({ services, visit, fields, request }) {
    if (fields.do === 'again') return ok(fields);
    const { do: _, ...facts } = fields;
    const made = await services.makeTrustList(visit, facts, request);
    return made.ok ? ok(homeOf(visit.organizationId, made.value.id, 'made')) : made;
  },
});

/** Replaces what a list says. */
const changeForm = organizationForm({
  page: '/manage/{organization}/trust/{list}',
  name: 'trust',
  fields: Submitted,
  async run({ services, visit, params, version, fields }) {
    if (fields.do === 'again') return ok(fields);
    const { do: _, ...facts } = fields;
    const id = params['list'];
    if (!isId('trust', id)) return fail({ kind: 'not-found' });
    const changed = await services.changeTrustList(visit, id, version, facts);
    return changed.ok ? ok(homeOf(visit.organizationId, id, 'changed')) : changed;
  },
  async settled({ services, visit, params, fields }) {
    const id = params['list'];
    if (!isId('trust', id) || fields.do === 'again') return undefined;
    const { do: _, ...facts } = fields;
    const now = await services.readTrustList(visit, id);
    if (!now.ok) return undefined;
    const { name, about, issuers } = now.value;
    const isSaid = changesBetween({ name, about, issuers }, facts).length === 0;
    return isSaid ? homeOf(visit.organizationId, id, 'changed') : undefined;
  },
});

/** The forms of trust lists. */
export const TRUST_FORMS: readonly FormOperation[] = [makeForm, changeForm];
