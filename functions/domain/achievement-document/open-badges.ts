import { ACHIEVEMENT_TYPES, type Competency } from '../achievement.ts';
import { type AchievementDraft, createNotes, type Notes, type Reading } from './reading.ts';
import {
  asAddress,
  asIssuer,
  asLanguage,
  clipped,
  EMPTY,
  idOf,
  isRecord,
  type JsonRecord,
  listOf,
  member,
  readAll,
  tellUnread,
} from './values.ts';

const PICTURES = { image: 'picture', proof: 'signature', credentialStatus: 'signature' } as const;

const competency = (value: unknown): Competency | undefined => {
  if (!isRecord(value)) return undefined;
  const targetUrl = asAddress(member(value, 'targetUrl'));
  const targetName = clipped(member(value, 'targetName'), 200, () => undefined);
  return targetUrl === undefined || targetName === undefined ? undefined : { targetUrl, targetName };
};

/** The levels that OB 3.0 result descriptions name, in their own order. */
const levelsOf = (achievement: JsonRecord, at: string, notes: Notes): readonly string[] => {
  const results = listOf(member(achievement, 'resultDescription')).filter(isRecord);
  const named = results.flatMap((result) =>
    listOf(member(result, 'rubricCriterionLevel')).flatMap((level) =>
      isRecord(level) ? [member(level, 'name')] : [],
    ),
  );
  const source = `${at}/resultDescription`;
  const levels = readAll(
    named,
    12,
    (value) => clipped(value, 100, () => undefined),
    () => notes.add('wrong-shape', source, 'levels'),
    () => notes.add('too-many', source, 'levels'),
  );
  if (levels.length > 0) notes.add('mapped', source, 'levels');
  return levels;
};

/** Reads whoever the document names as the one who may sign: an address, a DID or a profile. */
const creatorOf = (
  value: unknown,
  at: string,
  notes: Notes,
): { readonly id?: string | undefined; readonly name?: string | undefined } => {
  if (value === undefined) return {};
  const named = isRecord(value) ? (idOf(value) ?? member(value, 'url')) : value;
  const id = asIssuer(named);
  notes.add(id === undefined ? 'not-an-issuer' : 'creator-unsigned', at, 'creators');
  const name = isRecord(value) ? clipped(member(value, 'name'), 160, () => undefined) : undefined;
  return { id, name };
};

/** What OB 3.0 and OB 2.0 have in common: names, words, criteria, alignments. */
const common = (achievement: JsonRecord, at: string, notes: Notes) => {
  const text = (name: 'name' | 'description', most: number) => {
    const source = `${at}/${name}`;
    const value = clipped(member(achievement, name), most, (reason) => notes.add(reason, source, name));
    if (value !== undefined) notes.add('mapped', source, name);
    return value;
  };
  const criteria = member(achievement, 'criteria');
  const earnUrl = asAddress(isRecord(criteria) ? idOf(criteria) : criteria);
  if (earnUrl !== undefined) notes.add('mapped', `${at}/criteria`, 'earnUrl');
  else if (criteria !== undefined) notes.add('not-an-address', `${at}/criteria`, 'earnUrl');
  const alignment = listOf(member(achievement, 'alignment'));
  const competencies = readAll(
    alignment,
    40,
    competency,
    () => notes.add('wrong-shape', `${at}/alignment`, 'competencies'),
    () => notes.add('too-many', `${at}/alignment`, 'competencies'),
  );
  if (competencies.length > 0) notes.add('mapped', `${at}/alignment`, 'competencies');
  const id = idOf(achievement);
  if (id !== undefined) notes.add('mapped', `${at}/id`, 'aliases');
  return {
    name: text('name', 160),
    description: text('description', 4000),
    ...(earnUrl === undefined ? {} : { earnUrl }),
    competencies,
    aliases: id === undefined ? [] : [id],
  };
};

/** Reads an OB 3.0 `Achievement`; `issuer` is that of the credential around it, which is who signed. */
export const readOpenBadges3 = (achievement: JsonRecord, at: string, issuer: unknown): Reading => {
  const { notes, add } = createNotes();
  const told: Notes = { notes, add };
  const draft: AchievementDraft = { ...EMPTY, ...common(achievement, at, told) };
  const wanted = member(achievement, 'achievementType');
  const achievementType = ACHIEVEMENT_TYPES.find((type) => type === wanted);
  if (wanted !== undefined)
    add(
      achievementType === undefined ? 'value-not-known' : 'mapped',
      `${at}/achievementType`,
      'achievementType',
    );
  const language = asLanguage(member(achievement, 'inLanguage'));
  if (language !== undefined) add('mapped', `${at}/inLanguage`, 'languages');
  const other = readAll(
    listOf(member(achievement, 'otherIdentifier')),
    10,
    (value) => (isRecord(value) ? asAddress(member(value, 'identifier')) : undefined),
    () => add('not-an-address', `${at}/otherIdentifier`, 'aliases'),
    () => add('too-many', `${at}/otherIdentifier`, 'aliases'),
  );
  const creators = [
    creatorOf(member(achievement, 'creator'), `${at}/creator`, told),
    creatorOf(issuer, '/issuer', told),
  ];
  const read = ['id', 'type', 'name', 'description', 'criteria', 'alignment', 'creator', 'achievementType'];
  const also = ['inLanguage', 'otherIdentifier', 'resultDescription', '@context'];
  tellUnread(achievement, at, new Set([...read, ...also]), PICTURES, told);
  return {
    format: 'open-badges-3',
    draft: {
      ...draft,
      ...(achievementType === undefined ? {} : { achievementType }),
      aliases: [...new Set([...draft.aliases, ...other])],
      levels: levelsOf(achievement, at, told),
      languages: language === undefined ? [] : [language],
      creators: [...new Set(creators.flatMap(({ id }) => id ?? []))],
    },
    creatorName: creators.find(({ name }) => name !== undefined)?.name,
    notes,
  };
};

/** Reads an OB 2.0 `BadgeClass`. */
export const readOpenBadges2 = (badge: JsonRecord, at: string): Reading => {
  const told = createNotes();
  const draft: AchievementDraft = { ...EMPTY, ...common(badge, at, told) };
  const creator = creatorOf(member(badge, 'issuer'), `${at}/issuer`, told);
  const language = asLanguage(member(badge, '@language'));
  const read = [
    '@context',
    '@language',
    'id',
    'type',
    'name',
    'description',
    'criteria',
    'alignment',
    'issuer',
  ];
  tellUnread(badge, at, new Set(read), PICTURES, told);
  return {
    format: 'open-badges-2',
    draft: {
      ...draft,
      achievementType: 'Badge',
      languages: language === undefined ? [] : [language],
      creators: creator.id === undefined ? [] : [creator.id],
    },
    creatorName: creator.name,
    notes: told.notes,
  };
};
