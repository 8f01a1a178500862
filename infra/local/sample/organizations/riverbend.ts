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
import { ATMORE, FOLEY, MOBILE } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

export const RIVERBEND: SampleOrganization = {
  key: 'riverbend',
  kind: 'employer',
  name: 'Riverbend Health',
  domain: 'riverbend.example',
  about:
    'Two hospitals and eleven clinics on Mobile Bay. We hire for what you can do, and we say in public which badges show it.',
  owner: 'local-ana',
  roles: [
    role('Nursing Assistant', {
      code: '31-1131.00',
      at: [MOBILE, FOLEY],
      pay: hourly(17.5, 21),
      gets: interview('An interview within ten working days, day or evening.', { page: 'careers/promise' }),
      says: 'Help patients wash, eat, move and feel heard on a 24-bed ward. You work in a pair, never alone on your first month.',
      needs: all(
        any('nurse-aide-license', 'nurse-aide-training'),
        need('cpr-first-aid', { within: 24 }),
        'patient-safety',
      ),
      likes: ['memory-care', need('spanish-at-work', { level: 'B1' })],
    }),
    role('Patient Care Technician', {
      code: ['31-1131.00', '29-2099.00'],
      at: MOBILE,
      pay: hourly(19, 23.5),
      gets: payPremium('One dollar an hour more from the first day.', { until: '2028-12-31' }),
      says: 'The step after nursing assistant: blood draws, heart tracings and a closer part in the care team.',
      needs: all(
        any('nurse-aide-license', 'medical-assistant'),
        atLeast(2, 'phlebotomy', 'heart-monitoring', 'infection-control'),
        need('cpr-first-aid', { within: 24 }),
      ),
      likes: ['patient-safety'],
    }),
    role('Phlebotomist', {
      code: '31-9097.00',
      at: [MOBILE, ATMORE],
      pay: hourly(18, 22),
      gets: interview('We will see you within a week.'),
      says: 'Draw blood in clinics and on the ward, thirty to forty people a day, each of them a little nervous.',
      needs: need('phlebotomy', { within: 36, assessed: ['observed'], bound: true }),
      likes: ['patient-safety', need('medical-interpreter', { level: 'Community' })],
    }),
    role('Sterile Processing Technician', {
      code: '31-9093.00',
      at: MOBILE,
      pay: hourly(18.5, 24),
      gets: skipsScreening('Your application goes straight to the head of the department.'),
      says: 'Clean, pack and track surgical instruments. Quiet work with great consequence; evening and night shifts.',
      needs: all('sterile-processing', any('infection-control', 'patient-safety')),
    }),
    role('Medical Interpreter', {
      code: '27-3091.00',
      at: MOBILE,
      orRemote: true,
      pay: hourly(23, 29),
      gets: interview('The interview is a real conversation in both languages.'),
      says: 'Stand between a patient and a clinician so that neither has to guess. By video, by phone and at the bedside.',
      needs: need('medical-interpreter', { level: 'Clinical' }),
      likes: [need('data-privacy', { within: 24 }), 'community-health-worker'],
    }),
    role('Patient Access Representative', {
      code: ['43-4171.00', '43-6013.00'],
      at: [MOBILE, FOLEY],
      pay: hourly(16, 19.5),
      gets: considered('Everyone who meets this gets an answer from a person.'),
      says: 'The first face at the front door: names, insurance, directions and a calm voice.',
      needs: all(any('customer-care', 'guest-service'), any('digital-skills', 'it-support-fundamentals')),
      likes: ['data-privacy', need('spanish-at-work', { level: 'A2' })],
    }),
    role('Telehealth Technician', {
      code: ['15-1232.00', '31-9099.00'],
      at: 'remote',
      pay: hourly(18, 22.5),
      gets: interview(),
      says: 'Get patients onto their video visit and keep the visit running, whatever the phone and whatever the day.',
      needs: all(
        any('telehealth-support', all('it-support-fundamentals', 'customer-care')),
        any('data-privacy', skill('protect-privacy', { from: ['brightpath', 'civic'] })),
      ),
      likes: ['accessible-technology'],
    }),
    role('Practical Nurse, Clinics', {
      code: '29-2061.00',
      at: [MOBILE, FOLEY, ATMORE],
      pay: hourly(25, 31),
      gets: tuitionPaid(
        'We pay the bridge to registered nurse at a college of your choice, two years, no payback clause.',
        {
          page: 'careers/learning',
        },
      ),
      says: 'Vaccines, wounds, phone advice and the same families over years.',
      needs: all(
        any('practical-nurse-license', anyOfType('License', { from: ['healthboard'], bound: true })),
        need('cpr-first-aid', { within: 24 }),
      ),
      likes: ['heart-monitoring'],
    }),
    role('Clinic Data Coordinator', {
      code: ['29-9021.00', '15-2051.02'],
      at: MOBILE,
      orRemote: true,
      pay: yearly(43_000, 52_000),
      gets: interview(),
      says: 'Keep the numbers of eleven clinics right and turn them into something that nurses want to read.',
      needs: all(any('data-analyst', all('sql-querying', 'data-visualization')), 'data-privacy'),
      likes: ['medical-billing', 'python-for-data'],
      endsAt: '2029-06-30',
    }),
  ],
};
