import { considered, hourly, interview, payPremium, role, skipsScreening, yearly } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { BIRMINGHAM, HUNTSVILLE, MOBILE, NEW_ORLEANS, PITTSBURGH } from '../places.ts';
import { all, any, atLeast, need, skill } from '../rules.ts';

const TIDEWATER: SampleOrganization = {
  key: 'tidewater',
  kind: 'employer',
  name: 'Tidewater Systems',
  domain: 'tidewater-systems.example',
  about:
    'IT for ports, schools and town halls along the Gulf. We train on the job and promote from the help desk.',
  roles: [
    role('Help Desk Technician', {
      code: '15-1232.00',
      at: MOBILE,
      pay: hourly(18, 22),
      gets: interview('An interview within ten working days, by video or in person.', {
        page: 'jobs/promise',
      }),
      says: 'Answer, understand, fix, follow up. First-line support for eighty small offices.',
      needs: any('it-support-technician', all('it-support-fundamentals', 'customer-care')),
      likes: ['networking-basics', need('help-desk-practice', { level: 'Independent' })],
    }),
    role('Field Technician', {
      code: ['15-1231.00', '49-2011.00'],
      at: [MOBILE, NEW_ORLEANS],
      pay: hourly(20, 25),
      gets: interview(),
      says: 'Drive out, plug in, trace, replace. You bring a van, a label maker and patience.',
      needs: all('networking-basics', any('device-repair', 'it-support-fundamentals'), 'site-safety-10'),
    }),
    role('Junior Systems Administrator', {
      code: '15-1244.00',
      at: MOBILE,
      orRemote: true,
      pay: yearly(52_000, 61_000),
      gets: skipsScreening('Straight to a technical talk with the team.'),
      says: 'Look after the servers and devices of twenty customers, with two people who have done it for years.',
      needs: all(
        any('linux-administration', 'desktop-management'),
        any('networking-basics', 'network-technician'),
        any('cybersecurity-basics', skill('protect-accounts-and-data', { from: ['opencloud'] })),
      ),
      likes: ['cloud-foundations'],
    }),
    role('School IT Support Specialist', {
      code: '15-1232.00',
      at: MOBILE,
      pay: hourly(19, 23),
      gets: interview(),
      says: 'Laptops, projectors, accounts and the art of fixing things while thirty children watch.',
      needs: all(
        'it-support-fundamentals',
        any('accessible-technology', 'classroom-assistant', 'device-repair'),
      ),
    }),
    role('Service Desk Lead', {
      code: ['15-1232.00', '15-1299.09'],
      at: MOBILE,
      pay: yearly(58_000, 67_000),
      gets: payPremium('Four thousand dollars a year for the lead level.', { until: '2028-12-31' }),
      says: 'Lead eight technicians: the queue, the hard calls, and their next step.',
      needs: all('it-support-technician', need('help-desk-practice', { level: 'Lead' }), 'team-lead'),
    }),
  ],
};

const NORTHLIGHT: SampleOrganization = {
  key: 'northlight',
  kind: 'employer',
  name: 'Northlight Managed IT',
  domain: 'northlight-it.example',
  about: 'Support and security for clinics and law offices in Birmingham and Pittsburgh.',
  roles: [
    role('Support Analyst', {
      code: '15-1232.00',
      at: [BIRMINGHAM, PITTSBURGH],
      orRemote: true,
      pay: hourly(19, 24),
      gets: interview('We interview everyone who meets this, and we say why when it is no.'),
      says: 'Help nurses and lawyers get back to work. Two screens, a good chair and colleagues who answer.',
      needs: all('it-support-fundamentals', any('networking-basics', 'cybersecurity-basics')),
      likes: ['data-privacy', need('help-desk-practice', { level: 'Independent' })],
    }),
    role('Security Operations Analyst', {
      code: '15-1212.00',
      at: PITTSBURGH,
      orRemote: true,
      pay: yearly(64_000, 78_000),
      gets: interview(),
      says: 'Watch the alerts of two hundred clients at night, and know which one to wake somebody for.',
      needs: need('security-operations', { within: 36, bound: true }),
      likes: ['cloud-security', 'python-for-data'],
    }),
    role('Network Technician', {
      code: '15-1231.00',
      at: [BIRMINGHAM, PITTSBURGH],
      pay: hourly(23, 28),
      gets: skipsScreening(),
      says: 'Cabling, switches, wireless surveys, and neat racks that you would show your mother.',
      needs: any('network-technician', all('networking-basics', 'blueprint-reading', 'site-safety-10')),
    }),
    role('Compliance Technician, Health', {
      code: ['13-1041.00', '15-1212.00'],
      at: BIRMINGHAM,
      pay: yearly(50_000, 58_000),
      gets: considered(),
      says: 'Walk clinics through their privacy checks and write down what is true.',
      needs: all(
        need('data-privacy', { within: 24 }),
        'cybersecurity-basics',
        any('plain-language', 'project-basics'),
      ),
    }),
  ],
};

const KITE_ANCHOR: SampleOrganization = {
  key: 'kiteanchor',
  kind: 'employer',
  name: 'Kite & Anchor Software',
  domain: 'kite-anchor.example',
  about:
    'Scheduling software for clinics and harbors. Everyone works from home; we meet in Huntsville twice a year.',
  roles: [
    role('Junior Front-End Developer', {
      code: ['15-1254.00', '15-1255.00'],
      at: 'remote',
      pay: yearly(58_000, 70_000),
      gets: interview('A pair programming hour, paid, on your own project.'),
      says: 'Build pages that nurses use with gloves on. Accessibility is where you start, and never an extra.',
      needs: any('front-end-web', all('web-portfolio-review', 'accessible-technology')),
      likes: ['software-testing'],
    }),
    role('Back-End Developer', {
      code: '15-1252.00',
      at: 'remote',
      pay: yearly(78_000, 96_000),
      gets: interview(),
      says: 'Write, test and run services that a harbor master trusts at four in the morning.',
      needs: all(need('server-programming', { level: 'Practitioner' }), 'sql-querying'),
      likes: ['containers', need('cloud-operations', { level: 'Associate' })],
    }),
    role('Cloud Operations Engineer', {
      code: ['15-1244.00', '15-1299.08'],
      at: 'remote',
      pay: yearly(84_000, 104_000),
      gets: payPremium('Professional level: five thousand dollars a year more.'),
      says: 'Keep it up, keep it cheap, and write the note that the next person needs.',
      needs: all(
        any(need('cloud-operations', { level: 'Professional', within: 36 }), 'devops-practitioner'),
        any('cloud-security', 'security-operations'),
      ),
      likes: ['cloud-cost-control'],
    }),
    role('Software Tester', {
      code: '15-1253.00',
      at: 'remote',
      pay: yearly(52_000, 64_000),
      gets: skipsScreening('You test something of ours and we pay you for the day.'),
      says: 'Find what is broken before a clinic does.',
      needs: 'software-testing',
      likes: ['accessible-technology', 'server-programming'],
    }),
    role('Customer Support Engineer', {
      code: '15-1232.00',
      at: HUNTSVILLE,
      orRemote: true,
      pay: yearly(48_000, 57_000),
      gets: interview(),
      says: 'Understand the person, then the log file, then the database.',
      needs: all(
        atLeast(2, 'customer-care', 'sql-querying', 'it-support-fundamentals', 'linux-administration'),
      ),
      likes: [need('spanish-at-work', { level: 'B1' })],
    }),
  ],
};

export const TECHNOLOGY: readonly SampleOrganization[] = [TIDEWATER, NORTHLIGHT, KITE_ANCHOR];
