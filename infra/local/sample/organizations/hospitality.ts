import {
  considered,
  hourly,
  interview,
  monthlyPesos,
  payPremium,
  role,
  skipsScreening,
  tuitionPaid,
  yearly,
} from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { BILOXI, CANCUN, MOBILE, NEW_ORLEANS, PENSACOLA, SAN_JUAN } from '../places.ts';
import { all, any, atLeast, need, skill } from '../rules.ts';

const BLUE_HERON: SampleOrganization = {
  key: 'blueheron',
  kind: 'employer',
  name: 'Blue Heron Hotels',
  domain: 'blueheron-hotels.example',
  about: 'Eight hotels on the Gulf. Our managers began at the desk, in the kitchen or with a cart.',
  roles: [
    role('Front Desk Agent', {
      code: '43-4081.00',
      at: [BILOXI, PENSACOLA, NEW_ORLEANS],
      pay: hourly(14.5, 17.5),
      gets: interview('Same-week interview with the person you would work for.'),
      says: 'Check in, check out, and turn a bad day of travel around.',
      needs: any('front-desk', need('guest-service', { level: 'Essential' })),
      likes: [need('spanish-at-work', { level: 'A2' })],
    }),
    role('Night Auditor', {
      code: ['43-4081.00', '43-3031.00'],
      at: [BILOXI, PENSACOLA],
      pay: hourly(16, 18.5),
      gets: considered(),
      says: 'The hotel is yours from eleven to seven, with its books.',
      needs: all('front-desk', any('bookkeeping', 'spreadsheet-analysis')),
    }),
    role('Room Attendant', {
      code: '37-2012.00',
      at: [BILOXI, PENSACOLA, NEW_ORLEANS],
      pay: hourly(14, 16),
      gets: payPremium('Fifty cents an hour for the badge, and a lighter cart.'),
      says: 'Fourteen rooms a day, in a pair, with a real lunch break.',
      needs: 'room-standards',
    }),
    role('Banquet Server', {
      code: ['35-3041.00', '35-3031.00'],
      at: [BILOXI, NEW_ORLEANS],
      pay: hourly(13, 19),
      gets: skipsScreening('On the call list the same day.'),
      says: 'Weddings, reunions, second lines. You set for two hundred and smile at every one.',
      needs: all(need('food-handler', { within: 36 }), any('event-service', 'guest-service')),
      likes: [need('responsible-serving', { within: 36 })],
    }),
    role('Front Office Manager', {
      code: '11-9081.00',
      at: NEW_ORLEANS,
      pay: yearly(48_000, 57_000),
      gets: interview(),
      says: 'Lead twelve agents, know the house, keep your humor.',
      needs: all('front-desk', 'team-lead', need('guest-service', { level: 'Advanced' })),
      likes: ['spreadsheet-analysis'],
    }),
  ],
};

const CASA_CEIBA: SampleOrganization = {
  key: 'casaceiba',
  kind: 'employer',
  name: 'Casa Ceiba Resorts',
  domain: 'casa-ceiba.example',
  about: 'Two small resorts, one in San Juan and one in Cancún, with the same cooks for twenty years.',
  roles: [
    role('Recepcionista (Front Desk)', {
      code: '43-4081.00',
      at: SAN_JUAN,
      pay: hourly(12, 14.5),
      gets: interview(),
      says: 'Welcome families in two languages and remember their names.',
      needs: all(any('guest-service', 'front-desk'), need('english-at-work', { level: 'B1' })),
    }),
    role('Guía Local (Tour Guide)', {
      code: '39-7011.00',
      at: [SAN_JUAN, CANCUN],
      pay: hourly(13, 18),
      gets: interview('We walk one of your tours with you.'),
      says: 'Mangroves, markets, old walls. You tell it true and bring everyone back.',
      needs: all('local-guide', need('cpr-first-aid', { within: 24 })),
      likes: [need('english-at-work', { level: 'B2' })],
    }),
    role('Cocinero de Línea (Line Cook)', {
      code: '35-2014.00',
      at: CANCUN,
      pay: monthlyPesos(11_500, 15_000),
      gets: skipsScreening('Prueba pagada de un turno. A paid trial shift.'),
      says: 'Grill, ceviche or comal. Fresh fish at five every morning.',
      needs: any(need('line-cook', { level: 'Station' }), 'kitchen-experience'),
    }),
    role('Concierge', {
      code: '39-6012.00',
      at: CANCUN,
      pay: monthlyPesos(13_000, 18_000),
      gets: considered(),
      says: 'Find the doctor, the boat, the lost suitcase, the birthday cake.',
      needs: all(
        need('guest-service', { level: 'Advanced' }),
        skill('work-in-two-languages', { from: ['caribe'] }),
      ),
    }),
  ],
};

const SALTGRASS: SampleOrganization = {
  key: 'saltgrass',
  kind: 'employer',
  name: 'Saltgrass Kitchens',
  domain: 'saltgrass-kitchens.example',
  about: 'Five restaurants, a catering kitchen and a bakery in Mobile. Living wage, closed on Mondays.',
  roles: [
    role('Prep Cook', {
      code: '35-2021.00',
      at: MOBILE,
      pay: hourly(14, 16),
      gets: interview('Bring the card. Interview today, apron tomorrow.'),
      says: 'Stocks, shrimp, forty pounds of onions. Mornings, with good music.',
      needs: need('food-handler', { within: 36 }),
    }),
    role('Line Cook', {
      code: '35-2014.00',
      at: MOBILE,
      pay: hourly(16, 20),
      gets: payPremium('A dollar more at Station level, two at Lead.'),
      says: 'Hold a station through a full Friday and leave it clean.',
      needs: all('food-handler', need('line-cook', { level: 'Station' })),
      likes: ['allergen-awareness'],
    }),
    role('Kitchen Lead', {
      code: ['35-1012.00', '35-1011.00'],
      at: MOBILE,
      pay: hourly(21, 26),
      gets: interview(),
      says: 'Open, close, order, teach. You keep voices down.',
      needs: all('kitchen-lead', any('team-lead', skill('lead-a-team', { from: ['goodtable'] }))),
    }),
    role('Server', {
      code: '35-3031.00',
      at: MOBILE,
      pay: hourly(12, 22),
      gets: considered(),
      says: 'You know the menu, the allergens, and when to leave a table alone.',
      needs: atLeast(
        2,
        'food-handler',
        'guest-service',
        'responsible-serving',
        'allergen-awareness',
        'event-service',
      ),
    }),
    role('Baker’s Apprentice', {
      code: '51-3011.00',
      at: MOBILE,
      pay: hourly(15, 17.5),
      gets: tuitionPaid('We pay for the Line Cook certificate and your shoes.'),
      says: 'Two in the morning, warm ovens, the first bread of the city.',
      needs: all('food-handler', any('work-ready', 'warehouse-ready', 'kitchen-experience')),
    }),
    role('Bartender', {
      code: '35-3011.00',
      at: MOBILE,
      pay: hourly(12, 24),
      gets: interview(),
      says: 'A short list of good drinks, and the backbone to say enough.',
      needs: all(need('responsible-serving', { within: 36 }), 'guest-service'),
    }),
  ],
};

export const HOSPITALITY_EMPLOYERS: readonly SampleOrganization[] = [BLUE_HERON, CASA_CEIBA, SALTGRASS];
