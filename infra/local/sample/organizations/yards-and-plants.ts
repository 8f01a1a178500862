import {
  considered,
  hourly,
  interview,
  monthlyPesos,
  payPremium,
  role,
  skipsScreening,
  tuitionPaid,
} from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { JACKSON, MOBILE, MONTERREY, PASCAGOULA } from '../places.ts';
import { all, any, atLeast, need, skill } from '../rules.ts';

const HARBORLIGHT: SampleOrganization = {
  key: 'harborlight',
  kind: 'employer',
  name: 'Harborlight Shipyard',
  domain: 'harborlight-shipyard.example',
  about:
    'We build ferries, tugs and research ships. Two thousand people, one gate, a training hall inside it.',
  owner: 'local-marcus',
  roles: [
    role('Structural Welder', {
      code: '51-4121.00',
      at: PASCAGOULA,
      pay: hourly(24, 31),
      gets: skipsScreening('You go straight to the weld test, the same week.', { page: 'work/weld-test' }),
      says: 'Hull sections, flat to overhead, under a roof. Boots and hood from the first day.',
      needs: any(
        need('structural-welding', { within: 36, bound: true }),
        all(need('welding-fundamentals', { level: 'Overhead' }), 'site-safety-10'),
      ),
      likes: ['blueprint-reading', 'pipe-welding'],
    }),
    role('Welder Trainee', {
      code: ['51-4121.00', '51-9198.00'],
      at: [PASCAGOULA, MOBILE],
      pay: hourly(18, 20),
      gets: tuitionPaid('Paid training, five days a week, until you pass the marine steel test.'),
      says: 'You can lay a sound bead and want to do it for a living. We pay you to get better.',
      needs: all(
        need('welding-fundamentals', { level: 'Horizontal' }),
        any('site-safety-10', 'site-safety-30'),
      ),
    }),
    role('Shipfitter', {
      code: ['51-2041.00', '51-4192.00'],
      at: PASCAGOULA,
      pay: hourly(25, 32),
      gets: payPremium('First class: two dollars fifty over the yard rate.'),
      says: 'Lay out, fit, true up. You see the ship in the drawing.',
      needs: any(
        'shipfitting',
        all('blueprint-reading', need('welding-fundamentals', { level: 'Vertical' }), 'site-safety-10'),
      ),
    }),
    role('Marine Electrician', {
      code: ['47-2111.00', '49-2093.00'],
      at: [PASCAGOULA, MOBILE],
      pay: hourly(25, 33),
      gets: interview(),
      says: 'Pull, terminate and test miles of cable in rooms that were designed by someone shorter than you.',
      needs: all(any('electrical-fundamentals', 'industrial-maintenance'), 'marine-electrical'),
      likes: ['blueprint-reading'],
    }),
    role('Rigger', {
      code: '49-9096.00',
      at: PASCAGOULA,
      pay: hourly(22, 27),
      gets: interview('A practical test on the second visit.'),
      says: 'Move forty tons by a hand’s width. Calm people only.',
      needs: all(need('rigging-and-signals', { assessed: ['observed', 'exam'] }), 'site-safety-10'),
      likes: ['forklift-operation'],
    }),
    role('Yard Safety Technician', {
      code: '19-5012.00',
      at: PASCAGOULA,
      pay: hourly(24, 29),
      gets: considered(),
      says: 'Walk the yard, ask, measure, stop what must be stopped. The whole yard has your back.',
      needs: all('site-safety-30', any('emergency-responder', need('cpr-first-aid', { within: 24 }))),
      likes: ['plain-language', need('spanish-at-work', { level: 'B1' })],
    }),
  ],
};

const DELTA_PINE: SampleOrganization = {
  key: 'deltapine',
  kind: 'employer',
  name: 'Delta Pine Paper',
  domain: 'deltapine-paper.example',
  about: 'A paper mill on the river since 1957. Long service, good pay, strange hours.',
  roles: [
    role('Maintenance Technician', {
      code: ['49-9041.00', '49-9043.00'],
      at: JACKSON,
      pay: hourly(27, 34),
      gets: interview('Mill tour and interview on the same day.'),
      says: 'Keep a machine as long as a football field running, and know its moods.',
      needs: any(
        'industrial-maintenance',
        all(
          'electrical-fundamentals',
          'mechanical-drives',
          skill('read-drawings', { from: ['tradesguild', 'wiregrass', 'gulfworks'] }),
        ),
      ),
    }),
    role('Machine Operator Helper', {
      code: '51-9198.00',
      at: JACKSON,
      pay: hourly(19.5, 22),
      gets: considered('We answer everybody who applies.'),
      says: 'Threading, cleaning, watching, learning. The first rung of a tall ladder.',
      needs: all(need('work-ready', { level: 'Silver' }), 'site-safety-10'),
    }),
    role('Instrument Technician', {
      code: ['49-9012.00', '17-3023.00'],
      at: JACKSON,
      pay: hourly(30, 37),
      gets: payPremium(),
      says: 'Valves, sensors and the loops between them.',
      needs: all(
        'electrical-fundamentals',
        any('industrial-maintenance', 'heating-and-cooling'),
        need('networking-basics', { within: 60 }),
      ),
    }),
    role('Boiler Operator Trainee', {
      code: '51-8021.00',
      at: JACKSON,
      pay: hourly(22, 25),
      gets: tuitionPaid('We pay for the operator license and the hours you study.'),
      says: 'Learn to run the steam plant from people who retire in five years.',
      needs: all(
        need('work-ready', { level: 'Gold' }),
        atLeast(1, 'mechanical-drives', 'electrical-fundamentals', 'water-operator'),
      ),
    }),
  ],
};

const ACEROS: SampleOrganization = {
  key: 'aceros',
  kind: 'employer',
  name: 'Aceros Sierra Madre',
  domain: 'aceros-sierra-madre.example',
  about: 'Precision parts for pumps and turbines. Monterrey, with customers on both sides of the border.',
  roles: [
    role('Operador de Control Numérico (Machine Tool Operator)', {
      code: '51-9161.00',
      at: MONTERREY,
      pay: monthlyPesos(14_500, 19_000),
      gets: interview('Entrevista y prueba en taller el mismo día. Interview and shop test on one day.'),
      says: 'Run three mills and keep them within a hundredth of a millimeter.',
      needs: all(need('machine-tool-operation', { level: 'Operator' }), 'blueprint-reading'),
    }),
    role('Programador de Control Numérico (Machine Tool Programmer)', {
      code: '51-9162.00',
      at: MONTERREY,
      pay: monthlyPesos(24_000, 32_000),
      gets: payPremium('Nivel Programador: 15 % sobre el tabulador. Programmer level: 15 % over scale.'),
      says: 'Write the programs, prove the first part, teach the night shift.',
      needs: all(
        need('machine-tool-operation', { level: 'Programmer' }),
        need('english-at-work', { level: 'A2' }),
      ),
    }),
    role('Quality Inspector', {
      code: '51-9061.00',
      at: MONTERREY,
      pay: monthlyPesos(13_000, 17_000),
      gets: considered(),
      says: 'Measure, record, decide. Nobody leans on you to say yes.',
      needs: all('blueprint-reading', any('spreadsheet-analysis', 'statistics-basics')),
    }),
    role('Bilingual Production Planner', {
      code: '43-5061.00',
      at: MONTERREY,
      pay: monthlyPesos(19_000, 25_000),
      gets: interview(),
      says: 'Keep forty orders and two languages in your head, or better, in the system.',
      needs: all('project-basics', 'spreadsheet-analysis', need('english-at-work', { level: 'B2' })),
    }),
  ],
};

export const YARDS_AND_PLANTS: readonly SampleOrganization[] = [HARBORLIGHT, DELTA_PINE, ACEROS];
