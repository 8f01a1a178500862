import { considered, hourly, interview, role, yearly } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { MOBILE, PASCAGOULA } from '../places.ts';
import { all, any, need } from '../rules.ts';

/** Associations, training providers and agencies: they sign badges; some of them also hire. */
export const ISSUERS: readonly SampleOrganization[] = [
  {
    key: 'gulfworks',
    kind: 'association',
    name: 'Gulf Works Alliance',
    domain: 'gulfworks.example',
    about: 'Yards, ports and plants of three states that agreed on what a good start at work is.',
    owner: 'local-luis',
    roles: [
      role('Career Navigator', {
        code: ['21-1012.00', '13-1071.00'],
        at: [MOBILE, PASCAGOULA],
        pay: hourly(21, 25),
        gets: interview(),
        says: 'Sit with people who start again, look at what they can do, and open the next door.',
        needs: all('career-mentor', any('benefits-navigation', 'teaching-adults')),
        likes: [need('spanish-at-work', { level: 'B1' })],
      }),
      role('Test Proctor', {
        code: '43-4111.00',
        at: MOBILE,
        pay: hourly(16, 18),
        gets: considered(),
        says: 'A quiet room, clear rules, kind eyes.',
        needs: all('digital-skills', need('work-ready', { level: 'Gold' })),
      }),
    ],
  },
  {
    key: 'brightpath',
    kind: 'issuer',
    name: 'Bright Path Training',
    domain: 'brightpath-training.example',
    about: 'Short, honest courses in English and Spanish, with a person who reads what you hand in.',
    owner: 'local-dana',
    roles: [
      role('Evidence Reviewer', {
        code: ['25-9031.00', '13-1151.00'],
        at: 'remote',
        pay: hourly(22, 26),
        gets: interview(),
        says: 'Read what learners hand in and write back so that they get better.',
        needs: all('teaching-adults', any('plain-language', 'online-course-design')),
      }),
      role('Learner Support Specialist', {
        code: '43-4051.00',
        at: 'remote',
        pay: hourly(17, 20),
        gets: considered(),
        says: 'Forgotten passwords, lost courage, late assignments.',
        needs: any('customer-care', 'it-support-fundamentals', 'accessible-technology'),
      }),
    ],
  },
  {
    key: 'opencloud',
    kind: 'issuer',
    name: 'Open Cloud Collective',
    domain: 'opencloud-collective.example',
    about: 'Engineers who write exams for engineers. Nothing in them belongs to one vendor.',
    roles: [
      role('Exam Lab Engineer', {
        code: ['15-1244.00', '15-1299.08'],
        at: 'remote',
        pay: yearly(70_000, 84_000),
        gets: interview(),
        says: 'Build the machines that candidates break and repair.',
        needs: all('devops-practitioner', 'linux-administration'),
        likes: ['cloud-security'],
      }),
    ],
  },
  {
    key: 'coastalcare',
    kind: 'association',
    name: 'Coastal Care Compact',
    domain: 'coastalcare.example',
    about: 'Sixty homes and agencies that decided to train alike and to accept each other’s badges.',
    roles: [],
  },
  {
    key: 'tradesguild',
    kind: 'association',
    name: 'Southern Trades Guild',
    domain: 'southern-trades.example',
    about: 'Masters of eleven trades. We test what hands can do.',
    roles: [],
  },
  {
    key: 'goodtable',
    kind: 'association',
    name: 'Good Table Guild',
    domain: 'goodtable.example',
    about: 'Cooks, servers and hosts for good food and decent work.',
    roles: [],
  },
  {
    key: 'teachwell',
    kind: 'association',
    name: 'Teach Well Collaborative',
    domain: 'teachwell.example',
    about: 'Teachers who train the people beside them.',
    roles: [],
  },
  {
    key: 'civic',
    kind: 'agency',
    name: 'Civic Service Academy',
    domain: 'civic-academy.example',
    about: 'The Gulf states’ shared school for public work, from dispatch to drinking water.',
    roles: [],
  },
  {
    key: 'healthboard',
    kind: 'agency',
    name: 'Gulf Health Licensing Board',
    domain: 'gulf-health-board.example',
    about: 'Keeps the registers of nurses and aides for the compact states.',
    roles: [],
  },
];
