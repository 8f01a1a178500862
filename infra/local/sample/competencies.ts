import type { Competency } from '../../../functions/domain/achievement.ts';

const HOST = 'https://gulfworks.example/competencies/';

/** The address of a competency of the sample framework, as an OB 3.0 `Alignment.targetUrl`. */
export const competencyUrl = (key: string): string => `${HOST}${key}`;

/** An invented competency framework, kept by the Gulf Works Alliance. */
export const COMPETENCIES = {
  'solve-device-problems': 'Find and fix problems with computers and phones',
  'support-people-remotely': 'Help a person by phone or chat',
  'set-up-networks': 'Set up and check a small network',
  'protect-accounts-and-data': 'Keep accounts and data safe',
  'run-cloud-services': 'Run services in a cloud',
  'write-code': 'Write, test and review code',
  'automate-work': 'Automate repeated work with scripts',
  'query-data': 'Get answers out of a database',
  'explain-data': 'Explain what data shows to people who decide',
  'protect-privacy': 'Handle personal data lawfully and with care',
  'care-for-patients': 'Give basic care at the bedside',
  'prevent-infection': 'Keep infections from spreading',
  'respond-to-emergencies': 'Act rightly in a medical emergency',
  'take-blood': 'Draw blood safely',
  'keep-health-records': 'Keep health records exact and private',
  'interpret-in-care': 'Interpret between a patient and a clinician',
  'read-drawings': 'Read shop drawings and blueprints',
  'work-safely-on-site': 'Work safely on a building site or in a yard',
  'join-metal': 'Join metal by welding',
  'wire-circuits': 'Wire and test electrical circuits',
  'maintain-machines': 'Keep machines running',
  'move-loads': 'Lift and move loads with machines',
  'move-people-safely': 'Help a person move without harm to either',
  'support-memory-loss': 'Support a person who lives with memory loss',
  'support-daily-living': 'Support a person in daily living',
  'care-for-young-children': 'Keep young children safe and curious',
  'teach-reading': 'Teach a person to read',
  'support-learners': 'Support learners who need more help',
  'handle-food-safely': 'Handle and store food safely',
  'cook-to-order': 'Cook to order on a busy line',
  'welcome-guests': 'Welcome guests and put problems right',
  'calm-conflict': 'Calm a tense conversation',
  'keep-public-records': 'Keep and give out public records',
  'dispatch-help': 'Take an emergency call and send help',
  'guide-to-benefits': 'Guide a person to the benefits they have a right to',
  'write-plainly': 'Write so that everyone can understand',
  'lead-a-team': 'Lead a small team through a shift',
  'plan-work': 'Plan work and keep to the plan',
  'work-in-two-languages': 'Work in English and Spanish',
  'keep-books': 'Keep the books of a small business',
} as const satisfies Record<string, string>;

const isCompetency = (key: string): key is keyof typeof COMPETENCIES => Object.hasOwn(COMPETENCIES, key);

/**
 * The competency of a key, as the API takes it.
 * @throws when the sample data names one that does not exist
 */
export const competency = (key: string): Competency => {
  if (!isCompetency(key)) throw new Error(`the sample data has no competency ${key}`);
  return { targetUrl: competencyUrl(key), targetName: COMPETENCIES[key] };
};
