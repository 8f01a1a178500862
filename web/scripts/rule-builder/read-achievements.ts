import {
  ACCESS_MODES,
  ACHIEVEMENT_TYPES,
  ASSESSMENTS,
  FIELDS,
  type PublicAchievement,
} from '../../../functions/domain/achievement.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { isInstant } from '../../../functions/domain/time.ts';

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string => (isText(value) ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idsOf = (value: unknown) => listOf(value).flatMap((one) => (isId('achievement', one) ? [one] : []));

const competenciesOf = (value: unknown) =>
  listOf(value).flatMap((one) =>
    isRecord(one) && isText(one['targetUrl'])
      ? [{ targetUrl: one['targetUrl'], targetName: textOf(one['targetName']) }]
      : [],
  );

const readAchievement = (value: unknown): readonly PublicAchievement[] => {
  if (!isRecord(value) || !isId('achievement', value['id'])) return [];
  const { organizationId, updatedAt, cost } = value;
  const field = FIELDS.find((one) => one === value['field']);
  const achievementType = ACHIEVEMENT_TYPES.find((one) => one === value['achievementType']);
  const assessment = ASSESSMENTS.find((one) => one === value['assessment']);
  const access = ACCESS_MODES.find((one) => one === value['access']);
  if (!isId('organization', organizationId) || !isInstant(updatedAt)) return [];
  if (!field || !achievementType || !assessment || !access) return [];
  const price = isRecord(cost) ? cost : {};
  return [
    {
      id: value['id'],
      organizationId,
      organizationName: textOf(value['organizationName']),
      name: textOf(value['name']),
      description: textOf(value['description']),
      field,
      achievementType,
      assessment,
      access,
      aliases: listOf(value['aliases']).filter(isText),
      creators: listOf(value['creators']).filter(isText),
      competencies: competenciesOf(value['competencies']),
      stackOf: idsOf(value['stackOf']),
      acceptsInstead: idsOf(value['acceptsInstead']),
      levels: listOf(value['levels']).filter(isText),
      cost: { amount: numberOf(price['amount']), currency: textOf(price['currency']) || 'USD' },
      hours: numberOf(value['hours']),
      languages: listOf(value['languages']).filter(isText),
      earnUrl: textOf(value['earnUrl']),
      version: numberOf(value['version']),
      updatedAt,
      sample: value['sample'] === true,
    },
  ];
};

/** The achievements of a page of the catalog API; what is none is left out. By hand: a schema library weighs too much here. */
export const readAchievements = (page: unknown): readonly PublicAchievement[] =>
  isRecord(page) ? listOf(page['items']).flatMap(readAchievement) : [];
