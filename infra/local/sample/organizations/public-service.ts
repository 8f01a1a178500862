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
import { HUNTSVILLE, MOBILE, MONTGOMERY, PENSACOLA, TALLAHASSEE } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const PORT_LUMEN: SampleOrganization = {
  key: 'portlumen',
  kind: 'employer',
  name: 'City of Port Lumen',
  domain: 'portlumen.example',
  about:
    'A city of ninety thousand. We dropped degree requirements for two thirds of our jobs and say here what counts instead.',
  roles: [
    role('Records Clerk', {
      code: ['43-4199.00', '43-4071.00'],
      at: MOBILE,
      pay: hourly(17, 20),
      gets: interview('Everyone who meets the rule is interviewed. That is city policy.', {
        page: 'jobs/policy',
      }),
      says: 'Find it, copy it, black out what must be, hand it over with a smile.',
      needs: 'public-records',
      likes: ['plain-language', 'data-privacy'],
    }),
    role('Benefits Navigator', {
      code: ['43-4061.00', '21-1093.00'],
      at: MOBILE,
      pay: hourly(18.5, 22),
      gets: interview('Everyone who meets the rule is interviewed. That is city policy.', {
        page: 'jobs/policy',
      }),
      says: 'Sit beside people, not across from them, and get the form right together.',
      needs: any('benefits-navigation', all('community-health-worker', need('data-privacy', { within: 36 }))),
      likes: [need('spanish-at-work', { level: 'B1' })],
    }),
    role('City IT Technician', {
      code: '15-1232.00',
      at: MOBILE,
      pay: hourly(21, 26),
      gets: skipsScreening(),
      says: 'Libraries, pools, police cars. If it has a screen and a city seal, it is yours.',
      needs: all(
        any('it-support-technician', 'it-support-fundamentals', 'device-repair'),
        'cybersecurity-basics',
      ),
    }),
    role('Web Content Editor', {
      code: ['15-1299.01', '27-3041.00'],
      at: MOBILE,
      orRemote: true,
      pay: yearly(44_000, 52_000),
      gets: considered(),
      says: 'Make the city’s pages say what people need, in words that they use.',
      needs: all('plain-language', any('front-end-web', 'accessible-technology', 'web-portfolio-review')),
    }),
    role('Code Inspector Trainee', {
      code: '47-4011.00',
      at: MOBILE,
      pay: hourly(20, 23),
      gets: tuitionPaid('The city pays for the inspector license.'),
      says: 'Look at porches, wiring and stairs, and help owners fix them before anyone is fined.',
      needs: all(
        'blueprint-reading',
        atLeast(1, 'carpentry-fundamentals', 'electrical-fundamentals', 'plumbing-fundamentals'),
      ),
    }),
    role('Budget Assistant', {
      code: ['43-3031.00', '13-2031.00'],
      at: MOBILE,
      pay: hourly(19, 23),
      gets: interview(),
      says: 'Twenty-two departments, one spreadsheet, no surprises.',
      needs: all('spreadsheet-analysis', any('bookkeeping', 'grant-reporting', 'statistics-basics')),
    }),
  ],
};

const GULF_DISPATCH: SampleOrganization = {
  key: 'gulfdispatch',
  kind: 'employer',
  name: 'Gulf Regional Emergency Center',
  domain: 'gulf-emergency.example',
  about: 'Emergency calls and storm planning for five counties.',
  roles: [
    role('Emergency Call Taker', {
      code: '43-5031.00',
      at: [PENSACOLA, MOBILE],
      pay: hourly(18.5, 23),
      gets: interview('A visit to the room, then an interview.'),
      says: 'Answer, locate, stay. Somebody will remember your voice for life.',
      needs: any('emergency-dispatch', all('customer-care', 'emergency-responder')),
      likes: [need('spanish-at-work', { level: 'B2' })],
    }),
    role('Emergency Planner', {
      code: ['11-9161.00', '13-1199.04'],
      at: PENSACOLA,
      pay: yearly(52_000, 63_000),
      gets: considered(),
      says: 'Shelters, lists, drills, and the humility that weather teaches.',
      needs: all('emergency-planning', any('project-basics', 'map-making')),
      likes: ['plain-language', 'gulf-volunteer'],
    }),
    role('Firefighter Recruit', {
      code: '33-2011.00',
      at: [PENSACOLA, MONTGOMERY],
      pay: yearly(41_000, 48_000),
      gets: skipsScreening('Straight to the physical test.'),
      says: 'Academy pay from the first day. Your crew becomes your second family.',
      needs: all(any('firefighter-one', 'emergency-responder'), need('cpr-first-aid', { within: 24 })),
    }),
    role('Radio and Network Technician', {
      code: ['49-2021.00', '15-1231.00'],
      at: PENSACOLA,
      pay: hourly(25, 31),
      gets: payPremium('Storm duty is paid double.'),
      says: 'Towers, radios, batteries. It has to work when nothing else does.',
      needs: all(any('network-technician', 'networking-basics'), 'electrical-fundamentals', 'site-safety-10'),
    }),
  ],
};

const CLEARWATER: SampleOrganization = {
  key: 'clearwater',
  kind: 'employer',
  name: 'Clearwater Basin Utilities',
  domain: 'clearwater-basin.example',
  about: 'Drinking water and sewers for three cities. Half our operators retire within six years.',
  roles: [
    role('Water Plant Operator', {
      code: '51-8031.00',
      at: [HUNTSVILLE, TALLAHASSEE],
      pay: hourly(22, 28),
      gets: payPremium('Each class adds a dollar fifty an hour.'),
      says: 'Test, dose, log, sleep well.',
      needs: need('water-operator', { level: 'Class C' }),
      likes: [need('water-operator', { level: 'Class A' })],
    }),
    role('Operator in Training', {
      code: ['51-8031.00', '51-9198.00'],
      at: [HUNTSVILLE, TALLAHASSEE],
      pay: hourly(17.5, 20),
      gets: tuitionPaid('We pay for the operator license and give you the hours for it.'),
      says: 'Learn a job that a town cannot do without.',
      needs: any(
        need('work-ready', { level: 'Silver' }),
        skill('maintain-machines', { from: ['wiregrass', 'tradesguild'] }),
      ),
    }),
    role('Field Crew Technician', {
      code: ['47-2151.00', '47-2061.00'],
      at: TALLAHASSEE,
      pay: hourly(18.5, 23),
      gets: interview(),
      says: 'Find the leak, dig it, fix it, say sorry for the street.',
      needs: all('site-safety-10', any('plumbing-fundamentals', 'commercial-driving', 'forklift-operation')),
    }),
    role('Customer Accounts Advisor', {
      code: '43-4051.00',
      at: 'remote',
      pay: hourly(16.5, 19.5),
      gets: considered(),
      says: 'Bills, leaks, payment plans. You have the right to say yes.',
      needs: all('customer-care', any('benefits-navigation', 'money-guidance', 'digital-skills')),
    }),
  ],
};

const LIVE_OAK: SampleOrganization = {
  key: 'liveoak',
  kind: 'employer',
  name: 'Live Oak Parks District',
  domain: 'liveoak-parks.example',
  about: 'Sixty parks, two nature centers, one very old tree.',
  roles: [
    role('Park Caretaker', {
      code: '37-3011.00',
      at: [MOBILE, TALLAHASSEE],
      pay: hourly(15, 18),
      gets: interview(),
      says: 'Mow, plant, mend, and know which turtle crosses where.',
      needs: any('parks-care', all('site-safety-10', 'forklift-operation')),
    }),
    role('Visitor Guide', {
      code: ['19-1031.03', '39-7011.00'],
      at: TALLAHASSEE,
      pay: hourly(16, 19),
      gets: considered(),
      says: 'School classes in the morning, night walks in June.',
      needs: all(any('local-guide', 'parks-care', 'guest-service'), need('cpr-first-aid', { within: 24 })),
      likes: ['calm-classrooms'],
    }),
    role('Seasonal Ranger', {
      code: ['33-9099.00', '39-9032.00'],
      at: TALLAHASSEE,
      pay: hourly(17, 20),
      gets: skipsScreening(),
      says: 'Help first, warn second, fine last. May to October.',
      needs: all('emergency-responder', any('guard-card', anyOfType('License', { from: ['civic'] }))),
      endsAt: '2028-10-31',
    }),
  ],
};

export const PUBLIC_EMPLOYERS: readonly SampleOrganization[] = [
  PORT_LUMEN,
  GULF_DISPATCH,
  CLEARWATER,
  LIVE_OAK,
];
