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
import { ALBUQUERQUE, BIRMINGHAM, HATTIESBURG, MOBILE, MONTGOMERY, TALLAHASSEE } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const RED_CLAY: SampleOrganization = {
  key: 'redclay',
  kind: 'employer',
  name: 'Red Clay Builders',
  domain: 'redclay-builders.example',
  about: 'Schools, clinics and affordable homes in central Alabama. Union-friendly, second-chance friendly.',
  roles: [
    role('Carpenter', {
      code: '47-2031.00',
      at: [MONTGOMERY, BIRMINGHAM],
      pay: hourly(22, 28),
      gets: interview('On site, over the tailgate.'),
      says: 'Framing to finish. We keep crews together for years.',
      needs: all('carpentry-fundamentals', any('site-safety-10', 'site-safety-30')),
      likes: ['blueprint-reading'],
    }),
    role('Carpenter’s Helper', {
      code: '47-3012.00',
      at: [MONTGOMERY, BIRMINGHAM],
      pay: hourly(16.5, 19),
      gets: tuitionPaid('We pay for Carpentry Fundamentals in your first year.'),
      says: 'Carry, cut, hold, learn. You come back the second day.',
      needs: any('site-safety-10', 'safety-morning', 'work-ready'),
    }),
    role('Electrician’s Helper', {
      code: '47-3013.00',
      at: MONTGOMERY,
      pay: hourly(17.5, 20.5),
      gets: interview(),
      says: 'Pull wire, set boxes, ask why. Counts toward your apprenticeship.',
      needs: all('electrical-fundamentals', 'site-safety-10'),
    }),
    role('Plumber, Second Year', {
      code: '47-2152.00',
      at: [MONTGOMERY, BIRMINGHAM],
      pay: hourly(21, 26),
      gets: skipsScreening(),
      says: 'Rough-in and trim in new schools, with a master who explains.',
      needs: all('plumbing-fundamentals', 'blueprint-reading', any('site-safety-10', 'site-safety-30')),
    }),
    role('Site Superintendent', {
      code: ['11-9021.00', '47-1011.00'],
      at: BIRMINGHAM,
      pay: yearly(74_000, 92_000),
      gets: considered(),
      says: 'Forty people, nine trades, one schedule, no accidents.',
      needs: all(
        'site-safety-30',
        any('team-lead', skill('lead-a-team', { from: ['gulfworks', 'tradesguild'] })),
        'blueprint-reading',
        atLeast(
          1,
          'carpentry-fundamentals',
          'plumbing-fundamentals',
          'electrical-fundamentals',
          'structural-welding',
        ),
      ),
      likes: ['project-basics', need('spanish-at-work', { level: 'B1' })],
    }),
  ],
};

const LONGLEAF: SampleOrganization = {
  key: 'longleaf',
  kind: 'employer',
  name: 'Longleaf Solar',
  domain: 'longleaf-solar.example',
  about: 'Roofs, schools and a few fields. Owned by the people who climb the ladders.',
  roles: [
    role('Solar Installer', {
      code: '47-2231.00',
      at: [TALLAHASSEE, ALBUQUERQUE],
      pay: hourly(20, 25),
      gets: interview('An interview, and a morning with a crew, paid.'),
      says: 'Rails, panels, wire, view. You are fine with heights and with being careful.',
      needs: any('solar-installation', all('electrical-fundamentals', 'site-safety-10')),
    }),
    role('Solar Electrician', {
      code: ['47-2111.00', '47-2231.00'],
      at: TALLAHASSEE,
      pay: hourly(28, 36),
      gets: payPremium('Ownership shares after one year.'),
      says: 'The last connection, the inspection, the switch.',
      needs: all(
        'solar-installation',
        need('electrical-fundamentals', { assessed: ['observed'] }),
        'site-safety-30',
      ),
    }),
    role('Home Energy Advisor', {
      code: ['47-4011.01', '41-4011.07'],
      at: TALLAHASSEE,
      pay: yearly(46_000, 56_000),
      gets: considered(),
      says: 'Sit at kitchen tables, look at bills, and tell people the truth about their roof.',
      needs: all('customer-care', any('solar-installation', 'heating-and-cooling'), 'spreadsheet-analysis'),
    }),
    role('Crew Lead', {
      code: '47-1011.03',
      at: ALBUQUERQUE,
      pay: hourly(29, 35),
      gets: interview(),
      says: 'Five people, two roofs a week, everybody home by six.',
      needs: all('solar-installation', 'team-lead', need('cpr-first-aid', { within: 24 })),
      likes: [need('spanish-at-work', { level: 'B1' })],
    }),
  ],
};

const COOPER_STREET: SampleOrganization = {
  key: 'cooperstreet',
  kind: 'employer',
  name: 'Cooper Street Heating & Air',
  domain: 'cooperstreet-air.example',
  about: 'Three generations of cool houses in south Mississippi.',
  roles: [
    role('Heating and Cooling Technician', {
      code: '49-9021.00',
      at: HATTIESBURG,
      pay: hourly(22, 29),
      gets: payPremium('A dollar an hour for the refrigerant license, paid from day one.'),
      says: 'Find it, fix it, explain it, leave the attic as you found it.',
      needs: all('heating-and-cooling', need('refrigerant-handling')),
      likes: ['customer-care'],
    }),
    role('Installer’s Helper', {
      code: '49-9098.00',
      at: HATTIESBURG,
      pay: hourly(15.5, 18),
      gets: tuitionPaid('Evening school on us, and off at four on school days.'),
      says: 'Ducts, pads, line sets. August is hard; we bring ice.',
      needs: any('work-ready', 'site-safety-10', 'electrical-fundamentals'),
    }),
    role('Service Coordinator', {
      code: ['43-5032.00', '43-4051.00'],
      at: HATTIESBURG,
      orRemote: true,
      pay: hourly(16, 19),
      gets: considered(),
      says: 'Forty calls on a hot day, each of them somebody’s grandmother.',
      needs: all('customer-care', 'digital-skills'),
    }),
  ],
};

const FIRST_LIGHT: SampleOrganization = {
  key: 'firstlight',
  kind: 'employer',
  name: 'First Light Facilities',
  domain: 'firstlight-facilities.example',
  about: 'We keep schools and clinics clean, safe and working while nobody looks.',
  roles: [
    role('Building Maintenance Worker', {
      code: '49-9071.00',
      at: [MOBILE, MONTGOMERY],
      pay: hourly(18, 22),
      gets: interview(),
      says: 'A little wiring, a little plumbing, a lot of keys.',
      needs: atLeast(
        2,
        'electrical-fundamentals',
        'plumbing-fundamentals',
        'carpentry-fundamentals',
        'heating-and-cooling',
        'mechanical-drives',
      ),
    }),
    role('Clinic Cleaner', {
      code: '37-2011.00',
      at: MOBILE,
      pay: hourly(14.5, 16.5),
      gets: interview('We call within three days.'),
      says: 'Rooms where people get well. Evening shifts in a team of three.',
      needs: any('infection-control', 'patient-safety', 'room-standards'),
    }),
    role('Security Officer', {
      code: '33-9032.00',
      at: [MOBILE, MONTGOMERY],
      pay: hourly(15.5, 18),
      gets: skipsScreening(),
      says: 'Eyes open, voice low. You know every teacher by name.',
      needs: any('guard-card', anyOfType('License', { from: ['civic'], assessed: ['exam'] })),
      likes: [need('cpr-first-aid', { within: 24 }), 'calm-classrooms'],
    }),
  ],
};

export const BUILDING: readonly SampleOrganization[] = [RED_CLAY, LONGLEAF, COOPER_STREET, FIRST_LIGHT];
