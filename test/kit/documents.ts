import type { ProblemCode } from '../../functions/contract/problem.ts';
import { MAX_BODY_BYTES } from '../../functions/contract/session.ts';
import type { CheckCode } from '../../functions/domain/credential/codes.ts';
import type { Found } from '../../functions/domain/credential/refusals.ts';
import { copyOf, mintCredential, mintIssuer } from './mint/index.ts';
import { bakedPng, pngOf } from './pictures.ts';

/** Something that a learner may give, and what must come of it. */
export interface GivenDocument {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly comesTo:
    | { readonly refused: ProblemCode; readonly found?: Found }
    | { readonly invalid: CheckCode; readonly date?: string };
}

/** An Open Badges 2.0 assertion, hosted as most of them are. */
const openBadges2 = (mark: string): string =>
  JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `https://badges.example/assertions/${mark}`,
    recipient: { type: 'email', hashed: false, identity: `${mark}@learner.example` },
    badge: 'https://badges.example/classes/first-aid',
    verification: { type: 'hosted' },
    issuedOn: '2020-01-01T00:00:00Z',
  });

/**
 * One of each kind of document that goes wrong.
 * @param mark stands in all of them, so that a test can look for what is left
 */
export const wrongDocuments = async (mark: string): Promise<readonly GivenDocument[]> => {
  const issuer = await mintIssuer();
  const mint = (dates: { readonly validFrom?: string; readonly validUntil?: string } = {}) =>
    mintCredential({ issuer, achievement: { name: `First aid ${mark}` }, ...dates });
  const good = await mint();
  const text = JSON.stringify(good);
  const refused = (name: string, content: GivenDocument['content'], code: ProblemCode, found?: Found) => ({
    name,
    content,
    comesTo: { refused: code, ...(found === undefined ? {} : { found }) },
  });
  return [
    {
      name: 'tampered',
      content: JSON.stringify({ ...copyOf(good), name: `Chief surgeon ${mark}` }),
      comesTo: { invalid: 'proof.changed' },
    },
    {
      name: 'expired',
      content: JSON.stringify(await mint({ validUntil: '2026-01-31T00:00:00Z' })),
      comesTo: { invalid: 'validity.expired', date: '2026-01-31T00:00:00Z' },
    },
    {
      name: 'not yet valid',
      content: JSON.stringify(await mint({ validFrom: '2126-01-31T00:00:00Z' })),
      comesTo: { invalid: 'validity.not-yet', date: '2126-01-31T00:00:00Z' },
    },
    refused('empty', '', 'document-empty'),
    refused('larger than 4 MB', `${text}${' '.repeat(MAX_BODY_BYTES)}`, 'body-too-large'),
    refused(
      'ten thousand deep',
      text.replace('{', `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
      'document-too-deep',
    ),
    refused('a thousand credentials', `[${Array(1_000).fill(text).join(',')}]`, 'too-many-credentials'),
    refused('not JSON', `My badge is attached. Regards, ${mark}`, 'body-not-json'),
    refused('cut off', text.slice(0, -40), 'body-not-json'),
    refused('not a badge', JSON.stringify({ note: mark }), 'document-unreadable', 'other-json'),
    refused('an Open Badges 2.0 badge', openBadges2(mark), 'document-unreadable', 'open-badges-2'),
    {
      name: 'a picture with a badge in it that was changed',
      content: new Uint8Array(bakedPng({ ...copyOf(good), name: `Chief surgeon ${mark}` })),
      comesTo: { invalid: 'proof.changed' },
    },
    refused(
      'a picture with a damaged badge in it',
      new Uint8Array(bakedPng(text.slice(0, -40))),
      'document-unreadable',
      'badge-image',
    ),
    refused('a screenshot', new Uint8Array(pngOf()), 'document-unreadable', 'image'),
  ];
};
