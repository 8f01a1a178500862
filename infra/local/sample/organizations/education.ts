import {
  considered,
  hourly,
  interview,
  payPremium,
  role,
  skipsScreening,
  tuitionPaid,
  yearly,
} from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { ALBUQUERQUE, FOLEY, MOBILE, SELMA } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const CYPRESS_COUNTY: SampleOrganization = {
  key: 'cypress',
  kind: 'employer',
  name: 'Cypress Bend Schools',
  domain: 'cypressbend-schools.example',
  about: 'Fourteen public schools between the river and the beach.',
  roles: [
    role('Classroom Aide', {
      code: '25-9042.00',
      at: FOLEY,
      pay: hourly(14, 16.5),
      gets: interview('Every complete application gets an interview before the term starts.'),
      says: 'Small groups, quiet help, shoelaces. School hours, school holidays.',
      needs: any('classroom-assistant', all('calm-classrooms', 'reading-tutor')),
      likes: [need('spanish-at-work', { level: 'A2' })],
    }),
    role('Special Education Aide', {
      code: '25-9043.00',
      at: FOLEY,
      pay: hourly(16, 19),
      gets: payPremium('A dollar fifty over the aide rate.'),
      says: 'Work beside one or two children and celebrate small, large things.',
      needs: all(
        'special-education-support',
        any('calm-classrooms', 'disability-support'),
        any(need('cpr-first-aid', { within: 24, from: ['civic', 'teachwell'] }), 'emergency-responder'),
      ),
    }),
    role('Substitute Teacher', {
      code: '25-3031.00',
      at: FOLEY,
      pay: hourly(15, 19),
      gets: skipsScreening('On the list within a week of the background check.'),
      says: 'You pick the days. We answer the phone when a day goes wrong.',
      needs: 'substitute-ready',
      likes: ['calm-classrooms', 'math-tutor'],
    }),
    role('English Learner Aide', {
      code: ['25-9042.00', '25-3011.00'],
      at: FOLEY,
      pay: hourly(16, 19.5),
      gets: interview(),
      says: 'Help children keep their first language and gain a second.',
      needs: all('english-learners', skill('work-in-two-languages', { from: ['caribe', 'teachwell'] })),
    }),
    role('School Bus Driver', {
      code: '53-3051.00',
      at: FOLEY,
      pay: hourly(18, 22),
      gets: tuitionPaid('We pay for the license and train you on our buses.'),
      says: 'The first hello and the last goodbye of the day.',
      needs: any(
        'commercial-driving',
        all(need('work-ready', { level: 'Bronze' }), need('cpr-first-aid', { within: 24 })),
      ),
    }),
    role('School Kitchen Assistant', {
      code: ['35-2012.00', '35-2021.00'],
      at: FOLEY,
      pay: hourly(13.5, 15.5),
      gets: considered(),
      says: 'Nine hundred lunches, cooked here.',
      needs: all(need('food-handler', { within: 36 }), 'allergen-awareness'),
    }),
  ],
};

const OPEN_PAGE: SampleOrganization = {
  key: 'openpage',
  kind: 'employer',
  name: 'Open Page Learning',
  domain: 'openpage-learning.example',
  about: 'Tutoring by video for children and grown-ups. Tutors are employees, with paid preparation.',
  roles: [
    role('Reading Tutor', {
      code: '25-3041.00',
      at: 'remote',
      pay: hourly(19, 24),
      gets: interview('One trial lesson, paid, with feedback whatever we decide.'),
      says: 'Thirty minutes, one reader, real books.',
      needs: need('reading-tutor', { level: 'Early readers' }),
      likes: ['english-learners', need('spanish-at-work', { level: 'B2' })],
    }),
    role('Math Tutor', {
      code: '25-3041.00',
      at: 'remote',
      pay: hourly(20, 25),
      gets: interview(),
      says: 'You ask better questions than you answer.',
      needs: any('math-tutor', all('statistics-basics', 'teaching-adults')),
    }),
    role('Tutor Coach', {
      code: ['25-9031.00', '13-1151.00'],
      at: 'remote',
      pay: yearly(50_000, 58_000),
      gets: payPremium(),
      says: 'Watch lessons, say what worked, and mean it.',
      needs: all(
        any(need('reading-tutor', { level: 'Trainer' }), all('math-tutor', 'career-mentor')),
        'teaching-adults',
      ),
    }),
    role('Course Builder', {
      code: '25-9031.00',
      at: 'remote',
      pay: yearly(52_000, 62_000),
      gets: skipsScreening('Send one lesson; we pay for your time.'),
      says: 'Lessons that work on a phone, with captions, for people who are tired.',
      needs: all('online-course-design', any('plain-language', 'accessible-technology')),
    }),
  ],
};

const LITTLE_RIVER: SampleOrganization = {
  key: 'littleriver',
  kind: 'employer',
  name: 'Little River Literacy',
  domain: 'littleriver-literacy.example',
  about: 'A small nonprofit with a big table: reading, citizenship and computer classes for grown-ups.',
  roles: [
    role('Adult Literacy Instructor', {
      code: '25-3011.00',
      at: [SELMA, MOBILE],
      pay: hourly(20, 24),
      gets: interview(),
      says: 'Teach people who were told that they could not. They can.',
      needs: all('teaching-adults', any(need('reading-tutor', { level: 'All ages' }), 'english-learners')),
    }),
    role('Digital Skills Coach', {
      code: ['25-3021.00', '15-1232.00'],
      at: [SELMA, MOBILE, ALBUQUERQUE],
      pay: hourly(17, 20),
      gets: interview('You teach us something for ten minutes.'),
      says: 'First e-mail, first form, first video call with a grandchild.',
      needs: all('digital-skills', any('accessible-technology', 'it-support-fundamentals', 'career-mentor')),
      likes: ['working-with-ai-tools', need('spanish-at-work', { level: 'B1' })],
    }),
    role('Volunteer Coordinator', {
      code: ['13-1071.00', '21-1093.00'],
      at: SELMA,
      pay: hourly(18, 21),
      gets: considered(),
      says: 'Find them, thank them, keep them.',
      needs: atLeast(
        2,
        'career-mentor',
        'project-basics',
        'customer-care',
        'event-service',
        anyOfType('Membership', { from: ['gulfworks'] }),
      ),
    }),
    role('Grants and Office Manager', {
      code: ['43-6014.00', '13-1131.00'],
      at: SELMA,
      pay: yearly(40_000, 47_000),
      gets: considered(),
      says: 'Money in, money out, reports on time, coffee on.',
      needs: all('grant-reporting', any('bookkeeping', 'spreadsheet-analysis')),
    }),
  ],
};

export const EDUCATION: readonly SampleOrganization[] = [CYPRESS_COUNTY, OPEN_PAGE, LITTLE_RIVER];
