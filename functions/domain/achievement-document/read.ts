import { parseStrictJson } from '../credential/strict-json.ts';
import { fail, ok, type Result } from '../result.ts';
import { isCtdlCredential, readCtdl } from './ctdl.ts';
import { readOpenBadges2, readOpenBadges3 } from './open-badges.ts';
import type { NoteReason, Reading } from './reading.ts';
import { isRecord, type JsonRecord, listOf, member, typesOf } from './values.ts';

/** Deeper than any description of an achievement, and shallow enough to walk. */
const MOST_DEPTH = 24;
/** A description is a few kilobytes; with a picture inside it is more. */
export const MOST_CHARACTERS = 512 * 1024;

export const DOCUMENT_FAULTS = ['empty', 'too-large', 'not-json', 'unknown-kind', 'nameless'] as const;
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

/** What a credential holds besides its achievement; none of it is kept. */
const AROUND: Readonly<Record<string, NoteReason>> = {
  credentialSubject: 'about-the-person',
  recipient: 'about-the-person',
  evidence: 'about-the-person',
  narrative: 'about-the-person',
  proof: 'signature',
  verification: 'signature',
  credentialStatus: 'signature',
  image: 'picture',
};

/** A reading of the achievement inside a credential, with what around it was left behind. */
const inside = (credential: JsonRecord, reading: Reading): Reading => {
  const left = Object.keys(credential)
    .slice(0, 50)
    .flatMap((name) => {
      const reason = Object.hasOwn(AROUND, name) ? AROUND[name] : undefined;
      return reason === undefined ? [] : [{ outcome: 'dropped' as const, source: `/${name}`, reason }];
    });
  return { ...reading, notes: [...reading.notes, ...left] };
};

const ofNode = (node: JsonRecord, at: string): Reading | undefined => {
  const types = typesOf(node);
  const subject = listOf(member(node, 'credentialSubject')).find(isRecord);
  const achievement = subject && listOf(member(subject, 'achievement')).find(isRecord);
  if (achievement !== undefined)
    return inside(
      node,
      readOpenBadges3(achievement, '/credentialSubject/achievement', member(node, 'issuer')),
    );
  if (types.includes('Achievement')) return readOpenBadges3(node, at, undefined);
  const badge = member(node, 'badge');
  if (isRecord(badge)) return inside(node, readOpenBadges2(badge, '/badge'));
  if (types.includes('BadgeClass')) return readOpenBadges2(node, at);
  return isCtdlCredential(node) ? readCtdl(node, at) : undefined;
};

/**
 * Reads what a document says of an achievement: an OB 3.0 `Achievement` or the one in an `AchievementCredential`, an OB
 * 2.0 `BadgeClass` or the one in an assertion, a `ceterms:Credential`. The document is a stranger's: nothing in it is
 * looked up, and of a person nothing is read.
 */
export const readAchievementDocument = (text: string): Result<Reading, DocumentFault> => {
  if (text.trim() === '') return fail('empty');
  if (text.length > MOST_CHARACTERS) return fail('too-large');
  const parsed = parseStrictJson(text, MOST_DEPTH);
  if (!parsed.ok) return fail('not-json');
  const [root] = listOf(parsed.value);
  if (!isRecord(root)) return fail('unknown-kind');
  const graph = listOf(member(root, '@graph')).slice(0, 200);
  const nodes = [[root, ''] as const, ...graph.map((node, at) => [node, `/@graph/${at}`] as const)];
  for (const [node, at] of nodes) {
    const reading = isRecord(node) ? ofNode(node, at) : undefined;
    if (reading !== undefined) return reading.draft.name === undefined ? fail('nameless') : ok(reading);
  }
  return fail('unknown-kind');
};
