import { considered, hourly, interview, payPremium, role, skipsScreening, tuitionPaid } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { ATMORE, BILOXI, JACKSON, MAYAGUEZ, PASCAGOULA, PONCE, SAN_JUAN } from '../places.ts';
import { all, any, atLeast, need, skill } from '../rules.ts';

const MAGNOLIA: SampleOrganization = {
  key: 'magnolia',
  kind: 'employer',
  name: 'Magnolia Coast Clinics',
  domain: 'magnolia-coast.example',
  about: 'Nine walk-in clinics between Biloxi and Pascagoula. Open until nine, also on Sunday.',
  roles: [
    role('Medical Assistant', {
      code: '31-9092.00',
      at: [BILOXI, PASCAGOULA],
      pay: hourly(16.5, 20),
      gets: interview('An interview on the day you choose, evenings included.'),
      says: 'Vital signs, vaccines, records and a kind word. You know the exam room and the front desk.',
      needs: all('medical-assistant', need('cpr-first-aid', { within: 24 })),
      likes: ['heart-monitoring', need('spanish-at-work', { level: 'A2' })],
    }),
    role('Front Desk Coordinator', {
      code: ['43-6013.00', '43-4171.00'],
      at: [BILOXI, PASCAGOULA],
      pay: hourly(15, 18),
      gets: considered(),
      says: 'Welcome, sort, schedule. You keep a full waiting room fair and quiet.',
      needs: any(
        'medical-assistant',
        all('customer-care', 'digital-skills'),
        all('guest-service', 'digital-skills'),
      ),
    }),
    role('Billing Specialist', {
      code: ['43-3021.00', '29-2072.00'],
      at: 'remote',
      pay: hourly(19, 24),
      gets: skipsScreening('No resume screening: you do a short paid work sample.'),
      says: 'Turn visits into claims that are right the first time, and call the insurer when they are not.',
      needs: need('medical-billing', { within: 48 }),
      likes: ['spreadsheet-analysis', need('data-privacy', { within: 36 })],
    }),
    role('Pharmacy Technician', {
      code: '29-2052.00',
      at: BILOXI,
      pay: hourly(17, 21),
      gets: payPremium('Fifty cents an hour for the certificate, another fifty for Spanish.', {
        until: '2028-06-30',
      }),
      says: 'Fill, label, check and hand over, next to a pharmacist who explains things.',
      needs: 'pharmacy-technician',
      likes: [need('spanish-at-work', { level: 'B1' })],
    }),
  ],
};

const PINE_HOLLOW: SampleOrganization = {
  key: 'pinehollow',
  kind: 'employer',
  name: 'Pine Hollow Hospital',
  domain: 'pinehollow.example',
  about: 'A 25-bed hospital for two rural counties. Whoever works here does a little of everything.',
  roles: [
    role('Nurse Aide, Rural Float', {
      code: '31-1131.00',
      at: [ATMORE, JACKSON],
      pay: hourly(17, 20.5),
      gets: tuitionPaid('We pay for practical nurse school after one year with us.'),
      says: 'Ward, emergency room and the visiting van, as the day asks. A room to stay in when the drive is long.',
      needs: all(
        any(need('nurse-aide-license'), need('nurse-aide-training', { assessed: ['observed'] })),
        atLeast(1, 'patient-safety', 'infection-control', 'safe-lifting'),
      ),
    }),
    role('Emergency Room Technician', {
      code: ['29-2042.00', '31-1131.00'],
      at: ATMORE,
      pay: hourly(18.5, 23),
      gets: interview('The charge nurse interviews you herself.'),
      says: 'Splints, stretchers, blood draws and steady hands, in a room that is quiet until it is not.',
      needs: all(
        'emergency-responder',
        any('phlebotomy', 'heart-monitoring'),
        need('cpr-first-aid', { within: 12 }),
      ),
    }),
    role('Community Health Worker', {
      code: '21-1094.00',
      at: [ATMORE, JACKSON],
      pay: hourly(17.5, 21),
      gets: interview(),
      says: 'Visit people who cannot come in, find out what stands in their way, and bring back what we should change.',
      needs: any(
        'community-health-worker',
        all('benefits-navigation', any('home-care-aide', 'family-caregiver-experience')),
      ),
      likes: ['plain-language'],
    }),
    role('Hospital Cook', {
      code: '35-2012.00',
      at: ATMORE,
      pay: hourly(15, 18.5),
      gets: considered(),
      says: 'Soft diets, salt-free diets and a Friday gumbo that people come back for.',
      needs: all('food-handler', 'allergen-awareness', need('line-cook', { level: 'Prep' })),
    }),
  ],
};

const MAR_AZUL: SampleOrganization = {
  key: 'marazul',
  kind: 'employer',
  name: 'Clínica Mar Azul',
  domain: 'clinica-mar-azul.example',
  about: 'Community clinics in San Juan, Ponce and Mayagüez. Spanish first, English when it helps.',
  roles: [
    role('Promotor de Salud (Community Health Worker)', {
      code: '21-1094.00',
      at: [SAN_JUAN, PONCE, MAYAGUEZ],
      pay: hourly(14, 17.5),
      gets: interview('Entrevista en diez días. An interview within ten days.'),
      says: 'Walk the neighborhood, listen, explain, and connect people with care before it is urgent.',
      needs: 'community-health-worker',
      likes: ['benefits-navigation', need('english-at-work', { level: 'B1' })],
    }),
    role('Clinical Interpreter', {
      code: '27-3091.00',
      at: SAN_JUAN,
      orRemote: true,
      pay: hourly(19, 25),
      gets: payPremium('The surgical level pays two dollars an hour more.'),
      says: 'Interpret for visiting specialists and for patients who prefer English. Some nights on call.',
      needs: need('medical-interpreter', { level: 'Clinical', within: 60 }),
      likes: [need('medical-interpreter', { level: 'Surgical and trauma' })],
    }),
    role('Nursing Assistant', {
      code: '31-1131.00',
      at: [PONCE, MAYAGUEZ],
      pay: hourly(12.5, 15),
      gets: interview(),
      says: 'Care at the bedside in a small clinic with a courtyard and a waiting list.',
      needs: all(
        'nurse-aide-training',
        skill('respond-to-emergencies', { from: ['caribe', 'coastalcare'], within: 24 }),
      ),
    }),
    role('Laboratory Blood Collector', {
      code: '31-9097.00',
      at: [SAN_JUAN, PONCE],
      pay: hourly(13, 16),
      gets: skipsScreening(),
      says: 'Blood draws from six in the morning, home by two.',
      needs: all(need('phlebotomy', { within: 48 }), 'infection-control'),
    }),
  ],
};

export const CLINICS: readonly SampleOrganization[] = [MAGNOLIA, PINE_HOLLOW, MAR_AZUL];
