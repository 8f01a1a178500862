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
import { BILOXI, FOLEY, HUNTSVILLE, PASCAGOULA } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const BLUE_SKIFF: SampleOrganization = {
  key: 'blueskiff',
  kind: 'employer',
  name: 'Blue Skiff Oysters',
  domain: 'blueskiff-oysters.example',
  about: 'Oysters, seaweed and a small laboratory on the Mississippi Sound.',
  roles: [
    role('Oyster Farm Hand', {
      code: '45-2093.00',
      at: [BILOXI, FOLEY],
      pay: hourly(15.5, 19),
      gets: interview('On the dock, any weekday at six.'),
      says: 'Cages, ropes, tides. You go home salty and early.',
      needs: any('work-ready', 'warehouse-ready', 'gulf-volunteer', 'parks-care'),
    }),
    role('Hatchery Technician', {
      code: ['19-4012.00', '19-4021.00'],
      at: BILOXI,
      pay: hourly(18, 22),
      gets: tuitionPaid('We pay for one college course a year.'),
      says: 'Feed, count, measure and protect ten million very small animals.',
      needs: all(
        'work-ready',
        any('spreadsheet-analysis', 'statistics-basics'),
        any('infection-control', 'water-operator'),
      ),
    }),
    role('Packing House Lead', {
      code: '51-1011.00',
      at: PASCAGOULA,
      pay: hourly(21, 25),
      gets: interview(),
      says: 'Cold room, warm people, exact labels.',
      needs: all('team-lead', need('food-handler', { within: 36 })),
      likes: ['forklift-operation', need('spanish-at-work', { level: 'B1' })],
    }),
    role('Boat Mechanic', {
      code: '49-3051.00',
      at: BILOXI,
      pay: hourly(22, 28),
      gets: payPremium(),
      says: 'Six skiffs, two barges, one you.',
      needs: any(
        'diesel-service',
        all('mechanical-drives', any('marine-electrical', 'electrical-fundamentals')),
      ),
    }),
    role('Field Operations Manager', {
      code: ['11-9013.00', '45-1011.00'],
      at: BILOXI,
      pay: yearly(56_000, 68_000),
      gets: considered('We read every application together, at the kitchen table.'),
      says: 'Boats, people, weather, permits and a promise to forty restaurants.',
      // The deepest rule of the market: three ways to show leadership, each with its own proof.
      needs: all(
        any(
          all('team-lead', any('project-basics', all('emergency-planning', 'plain-language'))),
          all('site-safety-30', skill('lead-a-team', { from: ['gulfworks', 'goodtable'] })),
        ),
        any(
          need('cpr-first-aid', { within: 24 }),
          anyOfType('Certification', { from: ['civic'], within: 60, bound: true }),
        ),
      ),
      likes: ['map-making', 'data-visualization'],
    }),
  ],
};

const REDBIRD: SampleOrganization = {
  key: 'redbird',
  kind: 'employer',
  name: 'Redbird Library System',
  domain: 'redbird-library.example',
  about: 'Eleven libraries and a bookmobile. The last place where anyone can sit down for free.',
  roles: [
    role('Library Assistant', {
      code: '43-4121.00',
      at: HUNTSVILLE,
      pay: hourly(14.5, 17),
      gets: interview(),
      says: 'Books out, books in, and a thousand questions that are not about books.',
      needs: all('digital-skills', any('customer-care', 'guest-service', 'public-records')),
      likes: [need('spanish-at-work', { level: 'A2' })],
    }),
    role('Technology Helper', {
      code: ['15-1232.00', '25-4031.00'],
      at: HUNTSVILLE,
      pay: hourly(16.5, 20),
      gets: skipsScreening('Come to an open hour and help somebody. We watch and smile.'),
      says: 'Printers, forms, passwords, phones. Twenty people a day leave relieved.',
      needs: any(
        'it-support-fundamentals',
        'it-support-prior-learning',
        all('digital-skills', 'accessible-technology'),
      ),
    }),
    role('Story Hour and Early Reading Guide', {
      code: ['25-4031.00', '25-9042.00'],
      at: HUNTSVILLE,
      pay: hourly(17, 20),
      gets: interview('You read us a story.'),
      says: 'Thirty toddlers, one drum, the first library card.',
      needs: any(
        need('reading-tutor', { level: 'Early readers' }),
        all('childcare-basics', 'child-development'),
      ),
    }),
    role('Community Programs Lead', {
      code: ['25-4022.00', '11-9151.00'],
      at: HUNTSVILLE,
      pay: yearly(44_000, 53_000),
      gets: considered(),
      says: 'Job clubs, tax days, repair cafés. You fill the calendar with neighbors.',
      needs: all(
        atLeast(
          2,
          'project-basics',
          'event-service',
          'career-mentor',
          'benefits-navigation',
          'teaching-adults',
        ),
        any('plain-language', 'customer-care'),
      ),
    }),
    role('Archive and Scanning Clerk', {
      code: ['25-4031.00', '43-9021.00'],
      at: HUNTSVILLE,
      pay: hourly(15, 18),
      gets: considered(),
      says: 'A hundred years of local newspapers, page by page.',
      needs: all('public-records', any('digital-skills', 'spreadsheet-analysis')),
      likes: ['data-privacy', 'map-making'],
    }),
  ],
};

export const COAST_AND_LIBRARY: readonly SampleOrganization[] = [BLUE_SKIFF, REDBIRD];
