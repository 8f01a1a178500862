import type { AccessMode, AchievementType, Competency } from '../achievement.ts';
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
  typesOf,
} from './values.ts';

/** The classes of CTDL that the catalog has a type for; a degree has none. */
const TYPES: Readonly<Record<string, AchievementType>> = {
  'ceterms:Badge': 'Badge',
  'ceterms:DigitalBadge': 'Badge',
  'ceterms:OpenBadge': 'Badge',
  'ceterms:MicroCredential': 'MicroCredential',
  'ceterms:Certificate': 'Certificate',
  'ceterms:Certification': 'Certification',
  'ceterms:CertificateOfCompletion': 'CertificateOfCompletion',
  'ceterms:License': 'License',
  'ceterms:Course': 'Course',
};

const DELIVERIES: Readonly<Record<string, AccessMode>> = {
  'deliveryType:OnlineOnly': 'online',
  'deliveryType:InPerson': 'in-person',
  'deliveryType:BlendedDelivery': 'blended',
};

/** Whether a node is a credential of CTDL. */
export const isCtdlCredential = (node: JsonRecord): boolean =>
  typesOf(node).some((type) => type.startsWith('ceterms:')) && member(node, 'ceterms:name') !== undefined;

/** The text of a CTDL language map; English first, else the first there is, and said so. */
const textOf = (value: unknown, tell: () => void): unknown => {
  if (!isRecord(value)) return listOf(value)[0];
  const tags = Object.keys(value).slice(0, 50);
  const chosen = tags.find((tag) => tag.toLowerCase().startsWith('en')) ?? tags[0];
  if (tags.length > 1) tell();
  return chosen === undefined ? undefined : listOf(member(value, chosen))[0];
};

const HOURS_IN = { Y: 2080, M: 173, W: 40, D: 8, H: 1 } as const;

/** Hours of work in an ISO 8601 duration: a day is eight, a week is forty. */
export const hoursOf = (value: unknown): number | undefined => {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const found =
    /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:\d{1,5}M)?)?$/.exec(
      value,
    );
  if (found === null) return undefined;
  const [, years = 0, months = 0, weeks = 0, days = 0, hours = 0] = found;
  const { Y, M, W, D, H } = HOURS_IN;
  const total =
    Number(years) * Y + Number(months) * M + Number(weeks) * W + Number(days) * D + Number(hours) * H;
  return total > 0 && total <= 20_000 ? total : undefined;
};

const alignmentNode = (value: unknown): JsonRecord | undefined => {
  if (!isRecord(value)) return undefined;
  const [node] = listOf(member(value, 'ceterms:targetNode'));
  return isRecord(node) ? node : value;
};

const competency = (value: unknown): Competency | undefined => {
  if (!isRecord(value)) return undefined;
  const targetUrl = asAddress(member(value, 'ceterms:targetNode'));
  const named = textOf(member(value, 'ceterms:targetNodeName'), () => undefined);
  const targetName = clipped(named, 200, () => undefined);
  return targetUrl === undefined || targetName === undefined ? undefined : { targetUrl, targetName };
};

const costOf = (value: unknown): AchievementDraft['cost'] => {
  const profiles = listOf(value).filter(isRecord);
  for (const profile of profiles) {
    const [amount, currency] = [member(profile, 'ceterms:price'), member(profile, 'ceterms:currency')];
    if (typeof amount === 'number' && amount >= 0 && amount <= 1_000_000 && currency === 'USD')
      return { amount, currency };
  }
  return undefined;
};

const ownersOf = (credential: JsonRecord) =>
  [
    ...listOf(member(credential, 'ceterms:ownedBy')),
    ...listOf(member(credential, 'ceterms:offeredBy')),
  ].slice(0, 20);

const READ = [
  '@context',
  '@id',
  '@type',
  'ceterms:name',
  'ceterms:description',
  'ceterms:ctid',
  'ceterms:subjectWebpage',
  'ceterms:ownedBy',
  'ceterms:offeredBy',
  'ceterms:inLanguage',
  'ceterms:estimatedCost',
  'ceterms:estimatedDuration',
  'ceterms:deliveryType',
  'ceterms:learningDeliveryType',
  'ceterms:assesses',
  'ceterms:teaches',
];

/** Reads a `ceterms:Credential` (CTDL): the registry's own description of a credential. */
export const readCtdl = (credential: JsonRecord, at: string): Reading => {
  const told: Notes = createNotes();
  const note = (
    found: unknown,
    name: string,
    field: keyof AchievementDraft,
    wrong: 'value-not-known' | 'wrong-shape' = 'wrong-shape',
  ) => {
    if (member(credential, name) !== undefined)
      told.add(found === undefined ? wrong : 'mapped', `${at}/${name}`, field);
  };
  const text = (name: string, field: 'name' | 'description', most: number) => {
    const source = `${at}/${name}`;
    const chosen = textOf(member(credential, name), () => told.add('language-chosen', source, field));
    const value = clipped(chosen, most, (reason) => told.add(reason, source, field));
    note(value, name, field);
    return value;
  };
  const achievementType = typesOf(credential)
    .map((type) => (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined))
    .find((type) => type !== undefined);
  note(achievementType, '@type', 'achievementType', 'value-not-known');
  const ctid = member(credential, 'ceterms:ctid');
  const aliases = [idOf(credential), ctid].filter(
    (id) => typeof id === 'string' && id.length >= 4 && id.length <= 2048,
  );
  note(ctid, 'ceterms:ctid', 'aliases');
  const earnUrl = asAddress(listOf(member(credential, 'ceterms:subjectWebpage'))[0]);
  note(earnUrl, 'ceterms:subjectWebpage', 'earnUrl');
  const owners = ownersOf(credential);
  const creators = owners.flatMap((owner) => asIssuer(isRecord(owner) ? idOf(owner) : owner) ?? []);
  if (owners.length > 0)
    told.add(
      creators.length === 0 ? 'not-an-issuer' : 'creator-unsigned',
      `${at}/ceterms:ownedBy`,
      'creators',
    );
  const names = owners.flatMap((owner) =>
    isRecord(owner)
      ? (clipped(
          textOf(member(owner, 'ceterms:name'), () => undefined),
          160,
          () => undefined,
        ) ?? [])
      : [],
  );
  const languages = listOf(member(credential, 'ceterms:inLanguage'))
    .flatMap((tag) => asLanguage(tag) ?? [])
    .slice(0, 20);
  note(languages[0], 'ceterms:inLanguage', 'languages');
  const cost = costOf(member(credential, 'ceterms:estimatedCost'));
  note(cost, 'ceterms:estimatedCost', 'cost');
  const [duration] = listOf(member(credential, 'ceterms:estimatedDuration'));
  const hours = isRecord(duration) ? hoursOf(member(duration, 'ceterms:exactDuration')) : undefined;
  note(hours, 'ceterms:estimatedDuration', 'hours');
  const [delivery] = ['ceterms:learningDeliveryType', 'ceterms:deliveryType'].flatMap((name) =>
    listOf(member(credential, name)),
  );
  const target = alignmentNode(delivery);
  const kind = target === undefined ? delivery : (member(target, 'ceterms:targetNode') ?? idOf(target));
  const access = typeof kind === 'string' && Object.hasOwn(DELIVERIES, kind) ? DELIVERIES[kind] : undefined;
  note(access, 'ceterms:learningDeliveryType', 'access', 'value-not-known');
  const shown = ['ceterms:assesses', 'ceterms:teaches'].flatMap((name) => listOf(member(credential, name)));
  const competencies = readAll(
    shown,
    40,
    competency,
    () => told.add('wrong-shape', `${at}/ceterms:assesses`, 'competencies'),
    () => told.add('too-many', `${at}/ceterms:assesses`, 'competencies'),
  );
  if (competencies.length > 0) told.add('mapped', `${at}/ceterms:assesses`, 'competencies');
  const draft: AchievementDraft = {
    ...EMPTY,
    name: text('ceterms:name', 'name', 160),
    description: text('ceterms:description', 'description', 4000),
    ...(achievementType === undefined ? {} : { achievementType }),
    aliases: [...new Set(aliases.filter((id) => typeof id === 'string'))],
    creators: [...new Set(creators)].slice(0, 20),
    competencies,
    ...(cost === undefined ? {} : { cost }),
    ...(hours === undefined ? {} : { hours }),
    languages: [...new Set(languages)],
    ...(access === undefined ? {} : { access }),
    ...(earnUrl === undefined ? {} : { earnUrl }),
  };
  tellUnread(credential, at, new Set(READ), { 'ceterms:image': 'picture' }, told);
  return { format: 'ctdl', draft, creatorName: names[0], notes: told.notes };
};
