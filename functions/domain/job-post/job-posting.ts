import {
  type AddressParts,
  NOTHING,
  type Reading,
  readDate,
  readLink,
  readOccupations,
  readPay,
  readPlaces,
  readText,
} from './field-readers.ts';
import { note, type PostNote, type PostSource, type Proposal } from './proposal.ts';
import { get, isNode, languageOf, listOf, localName, type Node, textOf } from './read-node.ts';

/** Fields of a posting that have a place in a role. */
const USED = new Set([
  'title',
  'name',
  'description',
  'jobLocation',
  'jobLocationType',
  'baseSalary',
  'salaryCurrency',
  'validThrough',
  'url',
  'occupationalCategory',
  'inLanguage',
  '@type',
  '@context',
  '@id',
  'type',
]);

/** What an applicant must know or hold: here the rule says it, badge by badge. */
const IN_RULE = new Set([
  'qualifications',
  'skills',
  'educationRequirements',
  'experienceRequirements',
  'requiredCredential',
  'competency',
  'requiredAssessment',
  'experienceInPlaceOfEducation',
]);

/** Fields that schema.org or JobSchema+ have and a role has not. */
const KNOWN = new Set([
  'datePosted',
  'hiringOrganization',
  'identifier',
  'positionID',
  'employmentType',
  'industry',
  'responsibilities',
  'workHours',
  'jobBenefits',
  'incentiveCompensation',
  'applicantLocationRequirements',
  'applicantLocationRequirement',
  'applicationContact',
  'directApply',
  'employmentUnit',
  'estimatedSalary',
  'image',
  'jobAgreement',
  'jobTerm',
  'jobSchedule',
  'jobImmediateStart',
  'jobStartDate',
  'totalJobOpenings',
  'employerOverview',
  'physicalRequirement',
  'sensoryRequirement',
  'securityClearanceRequirement',
  'citizenshipRequirement',
  'specialCommitment',
  'specialCommitments',
  'eligibilityToWorkRequirement',
  'sameAs',
  'mainEntityOfPage',
  'relevantOccupation',
]);

/** Fields that are told about at most; what is longer is no posting of a person. */
const MOST_NOTES = 80;

const addressesOf = (value: unknown): readonly AddressParts[] =>
  listOf(value).flatMap((place): readonly AddressParts[] => {
    if (!isNode(place)) return [{ city: place, region: undefined, country: undefined }];
    return listOf(get(place, 'address') ?? place).map((address) =>
      isNode(address)
        ? {
            city: get(address, 'addressLocality') ?? get(place, 'name'),
            region: get(address, 'addressRegion'),
            country: get(address, 'addressCountry'),
            place,
          }
        : { city: address, region: undefined, country: undefined },
    );
  });

const payOf = (post: Node): Reading<Awaited<ReturnType<typeof readPay>>['value'] & object> => {
  const [salary] = listOf(get(post, 'baseSalary'));
  if (salary === undefined) return NOTHING;
  const whole = isNode(salary) ? salary : {};
  const inner = get(whole, 'value');
  const amount = isNode(inner) ? inner : whole;
  const single = isNode(salary) ? get(amount, 'value') : salary;
  return readPay('baseSalary', {
    min: get(amount, 'minValue') ?? single,
    max: get(amount, 'maxValue') ?? single,
    currency: get(whole, 'currency') ?? get(post, 'salaryCurrency'),
    period: get(amount, 'unitText', 'payCycleInterval') ?? get(whole, 'unitText', 'payCycleInterval'),
  });
};

const remoteOf = (value: unknown): Reading<boolean> => {
  if (value === undefined) return NOTHING;
  const words = listOf(value).map((one) => (textOf(one) ?? '').toUpperCase());
  if (words.some((word) => /TELECOMMUTE|^REMOTE$/.test(word))) {
    return { value: true, notes: [note('jobLocationType', 'taken')] };
  }
  return { notes: [note('jobLocationType', 'not-understood', words[0])] };
};

const leftOut = (post: Node): readonly PostNote[] =>
  Object.keys(post).flatMap((field) => {
    const name = localName(field);
    if (USED.has(name)) return [];
    return [note(name, IN_RULE.has(name) ? 'say-in-rule' : KNOWN.has(name) ? 'no-place-here' : 'unknown')];
  });

/**
 * The draft that a schema.org `JobPosting` proposes, or a posting of JobSchema+ (JDX), which writes the same names
 * with vocabularies in front and texts by language. Never throws; takes nothing that is not in the post.
 */
export const proposeFromJobPosting = (post: Node, source: PostSource): Proposal => {
  const title = readText('title', get(post, 'title') ?? get(post, 'name'), 120);
  const description = readText('description', get(post, 'description'), 4_000);
  const language = languageOf(textOf(get(post, 'inLanguage')));
  const occupations = readOccupations('occupationalCategory', get(post, 'occupationalCategory'));
  const places = readPlaces('jobLocation', addressesOf(get(post, 'jobLocation')));
  const remote = remoteOf(get(post, 'jobLocationType'));
  const pay = payOf(post);
  const applyUrl = readLink('url', get(post, 'url'));
  const endsAt = readDate('validThrough', get(post, 'validThrough'));
  const fields = { title, description, occupations, places, remote, pay, applyUrl, endsAt };
  return {
    source,
    role: {
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
      ...(language === undefined ? {} : { language }),
    },
    notes: [...Object.values(fields).flatMap(({ notes }) => notes), ...leftOut(post)].slice(0, MOST_NOTES),
  };
};
