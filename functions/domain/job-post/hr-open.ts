import {
  NOTHING,
  readDate,
  readLink,
  readOccupations,
  readPay,
  readPlaces,
  readText,
} from './field-readers.ts';
import { note, type PostNote, type Proposal } from './proposal.ts';
import { get, isNode, languageOf, listOf, type Node, textOf } from './read-node.ts';

const USED = new Set([
  'positionTitle',
  'positionFormattedDescriptions',
  'positionLocation',
  'positionLocations',
  'offeredRemunerationPackage',
  'postingInstructions',
  'jobCategories',
  'language',
]);
const IN_RULE = new Set(['positionQualifications', 'positionCompetencies', 'careerLevels']);
const MOST_NOTES = 80;

const amountOf = (ranges: readonly unknown[], kind: RegExp): Node | undefined =>
  ranges.filter(isNode).find((range) => kind.test(textOf(get(range, 'typeCode')) ?? ''));

const payOf = (value: unknown) => {
  if (!isNode(value)) return NOTHING;
  const ranges = listOf(get(value, 'ranges')).slice(0, 20);
  const [low, high] = [amountOf(ranges, /^min/i), amountOf(ranges, /^max/i)];
  const part = (range: Node | undefined) => {
    const amount = range === undefined ? undefined : get(range, 'referenceAmount');
    return isNode(amount) ? amount : {};
  };
  const either = low ?? high ?? {};
  return readPay('offeredRemunerationPackage', {
    min: get(part(low), 'value'),
    max: get(part(high), 'value'),
    currency: get(part(low ?? high), 'currency'),
    period: get(either, 'intervalCode'),
  });
};

const partsOf = (location: unknown) => {
  const node = isNode(location) ? location : {};
  const address = get(node, 'address');
  const at = isNode(address) ? address : node;
  const [division] = listOf(get(at, 'countrySubDivisions')).filter(isNode);
  return {
    city: get(at, 'city'),
    region: division === undefined ? undefined : get(division, 'value'),
    country: get(at, 'countryCode'),
  };
};

/**
 * The draft that a position profile of an HR Open `PositionOpening` proposes. Never throws; takes nothing that is not in
 * the profile.
 */
export const proposeFromPositionProfile = (profile: Node): Proposal => {
  const written = listOf(get(profile, 'positionFormattedDescriptions')).slice(0, 20).filter(isNode);
  const instructions = listOf(get(profile, 'postingInstructions')).slice(0, 20).filter(isNode);
  const [method] = instructions.flatMap((one) => listOf(get(one, 'applicationMethods'))).filter(isNode);
  const uri = method === undefined ? undefined : get(method, 'applicationUri');
  const ends = instructions.map((one) => get(one, 'end')).find((end) => textOf(end) !== undefined);
  const contents = written.flatMap((one) => textOf(get(one, 'content')) ?? []).join('\n\n');
  const language = languageOf(get(profile, 'language'));
  const fields = {
    title: readText('positionTitle', get(profile, 'positionTitle'), 120),
    description: readText('positionFormattedDescriptions', contents === '' ? undefined : contents, 4_000),
    occupations: readOccupations('jobCategories', get(profile, 'jobCategories')),
    places: readPlaces(
      'positionLocation',
      listOf(get(profile, 'positionLocation', 'positionLocations')).map(partsOf),
    ),
    pay: payOf(get(profile, 'offeredRemunerationPackage')),
    applyUrl: readLink('applicationUri', isNode(uri) ? get(uri, 'url') : uri),
    endsAt: readDate('postingInstructions', ends),
  };
  const rest = Object.keys(profile).flatMap((name): readonly PostNote[] =>
    USED.has(name) ? [] : [note(name, IN_RULE.has(name) ? 'say-in-rule' : 'no-place-here')],
  );
  return {
    source: 'hr-open',
    role: {
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
      ...(language === undefined ? {} : { language }),
    },
    notes: [...Object.values(fields).flatMap(({ notes }) => notes), ...rest].slice(0, MOST_NOTES),
  };
};
