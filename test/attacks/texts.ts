import { mintCredential, mintIssuer } from '../kit/mint/index.ts';
import type { Attack } from './attack.ts';

type TextAttack = readonly [name: string, tries: string, comesTo: string, text: string];

/** Attacks on whoever reads the text, before there is any credential. */
export const textAttacks = async (): Promise<readonly Attack[]> => {
  const issuer = await mintIssuer('attacks: issuer');
  const credential = await mintCredential({ issuer });
  const expired = await mintCredential({ issuer, validUntil: '2026-01-31T00:00:00Z' });
  const json = JSON.stringify(credential);
  const until = '"validUntil":"2026-01-31T00:00:00Z"';
  const table: readonly TextAttack[] = [
    ['text-empty', 'Nothing at all.', 'refused:document-empty', ''],
    ['text-blank', 'White space and a byte order mark.', 'refused:document-empty', '\ufeff \r\n\t '],
    ['text-not-json', 'Prose.', 'refused:body-not-json', 'My badge is attached. Regards, Sam'],
    ['text-cut-off', 'A credential that stops half-way.', 'refused:body-not-json', json.slice(0, -40)],
    [
      'text-trailing',
      'A credential with a second, broken one after it.',
      'refused:body-not-json',
      `${json}{"id":`,
    ],
    ['text-null', 'JSON null.', 'refused:document-empty', 'null'],
    ['text-empty-object', 'An object with nothing in it.', 'refused:document-empty', '{}'],
    ['text-number', 'A number.', 'refused:document-unreadable', '42'],
    [
      'text-deep-lists',
      'Ten thousand lists inside each other: stack exhaustion.',
      'refused:document-too-deep',
      '['.repeat(10_000) + ']'.repeat(10_000),
    ],
    [
      'text-deep-objects',
      'Ten thousand objects inside each other, never closed.',
      'refused:document-too-deep',
      '{"a":'.repeat(10_000),
    ],
    [
      'text-deep-in-credential',
      'A signed credential with a deep value added.',
      'refused:document-too-deep',
      json.replace('{', `{"deep":${'['.repeat(500)}${']'.repeat(500)},`),
    ],
    [
      'text-too-large',
      'More than 4 MB of white space around a credential.',
      'refused:body-too-large',
      `${json}${' '.repeat(4 * 1024 * 1024)}`,
    ],
    [
      'text-thousand-credentials',
      'The same credential a thousand times.',
      'refused:too-many-credentials',
      `[${Array(1_000).fill(json).join(',')}]`,
    ],
    [
      'text-thousand-pasted',
      'The same credential pasted a thousand times, without a list.',
      'refused:too-many-credentials',
      Array(1_000).fill(json).join('\n'),
    ],
    [
      'text-repeated-key',
      'validUntil twice: the first reader sees one date, the second the other.',
      'refused:document-unreadable',
      JSON.stringify(expired).replace(until, `${until},"validUntil":"2099-01-01T00:00:00Z"`),
    ],
    [
      'text-repeated-key-escaped',
      'validUntil a second time, with an escaped letter.',
      'refused:document-unreadable',
      JSON.stringify(expired).replace(until, `"v\\u0061lidUntil":"2099-01-01T00:00:00Z",${until}`),
    ],
    [
      'text-lone-surrogate',
      'Half a character, which some readers replace and some drop.',
      'refused:document-unreadable',
      json.replace('Workplace first aid', 'Workplace \\ud800first aid'),
    ],
    [
      'text-number-out-of-range',
      'A number beyond a double, which becomes infinity.',
      'refused:document-unreadable',
      json.replace('{', '{"credits":1e999,'),
    ],
    [
      'text-brackets',
      'Two million opening brackets in prose, each a possible start of JSON.',
      'refused:body-not-json',
      `x${'{ '.repeat(1_000_000)}`,
    ],
    [
      'text-svg-comments',
      'A hundred thousand comments before an SVG that never comes: a slow regular expression.',
      'refused:body-not-json',
      `<?xml version="1.0"?>${'<!-- -->'.repeat(100_000)}`,
    ],
    [
      'text-jwt',
      'A compact JWS with the algorithm none.',
      'refused:document-unreadable',
      'eyJhbGciOiJub25lIn0.e30.',
    ],
    [
      'text-link',
      'A link to somewhere inside.',
      'refused:document-unreadable',
      'http://169.254.169.254/latest/meta-data/',
    ],
  ];
  return table.map(([name, tries, comesTo, text]) => ({ name, tries, comesTo, text, arrives: 'document' }));
};
