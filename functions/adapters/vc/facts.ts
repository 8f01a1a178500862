import * as z from 'zod';
import { ACHIEVEMENT_TYPES } from '../../domain/achievement.ts';
import { readCredentialDate } from '../../domain/credential/dates.ts';
import type { Evidence } from '../../domain/evaluate/evidence.ts';
import type { Instant } from '../../domain/time.ts';
import { isJsonObject, type JsonObject, listOf } from './document/shape.ts';

const MAX_COMPETENCIES = 200;
const MAX_ID = 2048;

// Control characters and the marks that turn writing direction around have no place in a name.
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A short text to show: a string, or the first of a list or of language values, without unseen characters. */
export const readText = (value: unknown): string => {
  const [first] = listOf(value);
  const text = isJsonObject(first) ? first['@value'] : first;
  return typeof text === 'string' ? text.replace(UNSEEN, ' ').trim().slice(0, 200) : '';
};

/** The id of a node that is written as an object, as its id alone, or as a list of one of these. */
export const readId = (value: unknown): string | undefined => {
  const [only, ...more] = listOf(value);
  if (more.length > 0) return undefined;
  const id = isJsonObject(only) ? only['id'] : only;
  return typeof id === 'string' && id.length > 0 && id.length <= MAX_ID ? id : undefined;
};

const Id = z.string().min(1).max(MAX_ID);
// A key that is not there counts as an empty list; zod asks for `optional` to let it be absent.
const Objects = z
  .unknown()
  .optional()
  .transform((value) => listOf(value).filter(isJsonObject));

const Achievement = z.object({
  id: Id,
  name: z.unknown().optional().transform(readText),
  achievementType: z
    .unknown()
    .optional()
    .transform((value) => ACHIEVEMENT_TYPES.find((type) => type === readText(value))),
  alignment: Objects,
  resultDescription: Objects,
});
type Achievement = z.infer<typeof Achievement>;

/** The achievements that some subjects are said to have, as far as they have an id. */
export const achievementsOf = (
  subjects: readonly JsonObject[],
): readonly { readonly subject: JsonObject; readonly achievement: Achievement }[] =>
  subjects.flatMap((subject) =>
    listOf(subject['achievement']).flatMap((value) => {
      const parsed = Achievement.safeParse(value);
      return parsed.success ? [{ subject, achievement: parsed.data }] : [];
    }),
  );

/** The name of the level that a result reached: the rubric's own word for it, else the value that was given. */
const levelOf = (subject: JsonObject, achievement: Achievement): string | undefined => {
  const rubric = achievement.resultDescription.flatMap((description) =>
    listOf(description['rubricCriterionLevel']).filter(isJsonObject),
  );
  for (const result of listOf(subject['result']).filter(isJsonObject)) {
    const reached = readId(result['achievedLevel']);
    const criterion = reached === undefined ? undefined : rubric.find((level) => level['id'] === reached);
    const named = readText(criterion?.['level']) || readText(criterion?.['name']);
    const level = named || reached || readText(result['value']);
    if (level !== '') return level;
  }
  return undefined;
};

/** The first of these that is there decides, and when it cannot be read there is no date at all. */
const earnedAt = (credential: JsonObject): Instant | undefined => {
  const key = ['awardedDate', 'validFrom', 'issuanceDate'].find((one) => one in credential);
  return key === undefined ? undefined : readCredentialDate(credential[key]);
};

const firstEnd = (credential: JsonObject): Instant | undefined =>
  ['validUntil', 'expirationDate']
    .flatMap((key) => readCredentialDate(credential[key]) ?? [])
    .sort()
    .at(0);

const competenciesOf = (achievement: Achievement): readonly string[] => [
  ...new Set(
    achievement.alignment
      .flatMap((alignment) => listOf(alignment['targetUrl']).flatMap((url) => readId(url) ?? []))
      .slice(0, MAX_COMPETENCIES),
  ),
];

/**
 * The closed set of facts that matching gets to see of a credential (OB 3.0 section 5): nothing about the person,
 * nothing that is not named here.
 */
export const evidenceOf = (
  credential: JsonObject,
  found: { readonly subject: JsonObject; readonly achievement: Achievement },
  known: Pick<Evidence, 'credential' | 'issuer' | 'issuerName' | 'standing' | 'assurance'>,
): Evidence => ({
  ...known,
  name: found.achievement.name,
  achievement: found.achievement.id,
  achievementType: found.achievement.achievementType,
  earnedAt: earnedAt(credential),
  validUntil: firstEnd(credential),
  level: levelOf(found.subject, found.achievement),
  competencies: competenciesOf(found.achievement),
});
