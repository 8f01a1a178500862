import { OB3, VC2 } from '../kit/mint/index.ts';
import { type ChangeAttack, CREDENTIALS, without } from './change.ts';

const XSD_DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

const withContext = (
  document: Record<string, unknown>,
  ...more: readonly unknown[]
): Record<string, unknown> => ({ ...document, '@context': [VC2, OB3, ...more] });

/** Changes to a genuine credential that expired in January: who sees no end date takes it for valid. */
export const HIDDEN_END: readonly ChangeAttack[] = [
  [
    'alias-inline',
    'An inline context gives validUntil another name; the graph that was signed stays the same.',
    'context.own-words',
    (c) => ({
      ...without(
        withContext(c, { until: { '@id': `${CREDENTIALS}validUntil`, '@type': XSD_DATE_TIME } }),
        'validUntil',
      ),
      until: c['validUntil'],
    }),
    true,
  ],
  [
    'alias-full-name',
    'validUntil under its full name, with its type spelled out.',
    'structure.crafted',
    (c) => ({
      ...without(c, 'validUntil'),
      [`${CREDENTIALS}validUntil`]: { '@value': c['validUntil'], '@type': XSD_DATE_TIME },
    }),
    true,
  ],
  [
    'alias-reset',
    'A null in the context list forgets every protected word.',
    'context.own-words',
    (c) => withContext(c, null, VC2, OB3),
  ],
  [
    'alias-import',
    'An inline context that imports a known one and changes a word.',
    'context.own-words',
    (c) => withContext(c, { '@import': VC2, validUntil: null }),
  ],
  [
    'graph-wrap',
    'Everything inside @graph.',
    'structure.crafted',
    (c) => ({ '@context': c['@context'], type: c['type'], '@graph': [c] }),
  ],
  [
    'included',
    'validUntil inside @included, under the same id.',
    'structure.crafted',
    (c) => ({ ...without(c, 'validUntil'), '@included': [{ id: c['id'], validUntil: c['validUntil'] }] }),
  ],
  [
    'nest',
    'validUntil inside @nest, where JSON-LD reads it as if it stood outside.',
    'structure.crafted',
    (c) => ({ ...without(c, 'validUntil'), '@nest': { validUntil: c['validUntil'] } }),
    true,
  ],
  [
    'json-literal',
    'validUntil as a JSON literal.',
    'structure.crafted',
    (c) => ({ ...c, validUntil: { '@type': '@json', '@value': c['validUntil'] } }),
  ],
  [
    'keyword-id',
    'The keyword @id in place of id.',
    'structure.crafted',
    (c) => ({ ...without(c, 'id'), '@id': c['id'] }),
  ],
  [
    'prototype',
    'validUntil handed down through __proto__.',
    'structure.crafted',
    (c) =>
      JSON.parse(
        JSON.stringify(without(c, 'validUntil')).replace(
          '{',
          '{"__proto__":{"validUntil":"2099-01-01T00:00:00Z"},',
        ),
      ),
  ],
  ['date-removed', 'The end date is gone.', 'proof.changed', (c) => without(c, 'validUntil')],
  ['date-null', 'The end date is null.', 'validity.unreadable-date', (c) => ({ ...c, validUntil: null })],
  [
    'date-empty',
    'The end date is an empty list.',
    'validity.unreadable-date',
    (c) => ({ ...c, validUntil: [] }),
  ],
  [
    'date-list',
    'The end date is in a list of one, which means the same.',
    'validity.unreadable-date',
    (c) => ({ ...c, validUntil: [c['validUntil']] }),
  ],
  [
    'date-later',
    'The end date is later.',
    'proof.changed',
    (c) => ({ ...c, validUntil: '2099-01-01T00:00:00Z' }),
  ],
];
