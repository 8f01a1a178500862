import { credit, hourly, interview, role, yearly } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { DOTHAN, MOBILE, SAN_JUAN } from '../places.ts';
import { all, any, need, skill } from '../rules.ts';

const MOBILE_BAY: SampleOrganization = {
  key: 'mobilebay',
  kind: 'college',
  name: 'Mobile Bay Community College',
  domain: 'mobilebaycc.example',
  about: 'What you can do already counts here. Each line says for how many credits.',
  owner: 'local-priya',
  roles: [
    role('Advanced Standing: Network Technology', {
      code: '15-1231.00',
      at: MOBILE,
      gets: credit('Nine credits toward the associate degree. No fee, no essay.', { page: 'credit' }),
      says: 'Start in the second term of Network Technology. The registrar enters the credits in the week you show the badges.',
      needs: any('it-support-technician', all('it-support-fundamentals', 'networking-basics')),
    }),
    role('Advanced Standing: Health Sciences', {
      code: '29-2061.00',
      at: MOBILE,
      gets: credit('Six credits, and a seat held for you in the nursing bridge.', { page: 'credit' }),
      says: 'Your time at the bedside counts toward practical nursing.',
      needs: all(
        any('nurse-aide-license', 'nurse-aide-training'),
        any('phlebotomy', 'heart-monitoring', 'medical-assistant'),
      ),
    }),
    role('Advanced Standing: Early Childhood Education', {
      code: '25-2011.00',
      at: MOBILE,
      gets: credit('Twelve credits toward the associate degree.', { page: 'credit' }),
      says: 'You have led a room of two-year-olds. We will not make you sit through the first year.',
      needs: 'early-childhood-educator',
    }),
    role('Tutor, Learning Center', {
      code: '25-3041.00',
      at: MOBILE,
      pay: hourly(15, 18),
      gets: interview(),
      says: 'Help students who work nights get through algebra.',
      needs: any('math-tutor', 'reading-tutor', 'teaching-adults'),
    }),
  ],
};

const WIREGRASS: SampleOrganization = {
  key: 'wiregrass',
  kind: 'college',
  name: 'Wiregrass Technical College',
  domain: 'wiregrass-tech.example',
  about: 'Shops, kitchens and nurseries in the corner of three states. Evening and weekend terms.',
  roles: [
    role('Advanced Standing: Welding', {
      code: '51-4121.00',
      at: DOTHAN,
      gets: credit('Eight credits; the guild’s and the alliance’s tests count as our own.', {
        page: 'credit',
      }),
      says: 'Skip the basics that you have shown and go on to pipe.',
      needs: any(
        need('welding-fundamentals', { level: 'Vertical' }),
        'structural-welding',
        skill('join-metal', { from: ['gulfworks', 'tradesguild'] }),
      ),
    }),
    role('Advanced Standing: Culinary Arts', {
      code: '35-1011.00',
      at: DOTHAN,
      gets: credit('Ten credits for the lead level, six for the line.', { page: 'credit' }),
      says: 'You learned it on the line. We count it.',
      needs: any('kitchen-lead', 'line-cook', 'kitchen-experience'),
    }),
    role('Welding Instructor', {
      code: '25-1194.00',
      at: DOTHAN,
      pay: yearly(52_000, 61_000),
      gets: interview(),
      says: 'Teach with your hands and your patience.',
      needs: all(any('structural-welding', 'pipe-welding'), any('teaching-adults', 'career-mentor')),
    }),
  ],
};

const CARIBE: SampleOrganization = {
  key: 'caribe',
  kind: 'college',
  name: 'Colegio Técnico del Caribe',
  domain: 'colegio-caribe.example',
  about: 'Salud, hospitalidad e idiomas en San Juan. Health, hospitality and languages.',
  roles: [
    role('Convalidación: Enfermería (Nursing Credit)', {
      code: '29-2061.00',
      at: SAN_JUAN,
      gets: credit('Seis créditos. Six credits toward the associate degree.', { page: 'creditos' }),
      says: 'Lo que ya haces junto a la cama cuenta. What you already do at the bedside counts.',
      needs: all('nurse-aide-training', any('phlebotomy', 'cpr-first-aid')),
    }),
    role('Language Lab Assistant', {
      code: '25-9044.00',
      at: SAN_JUAN,
      pay: hourly(12, 14),
      gets: interview(),
      says: 'Conversation tables, recordings, courage.',
      needs: any(
        need('english-at-work', { level: 'C1' }),
        need('spanish-at-work', { level: 'C1' }),
        'english-learners',
      ),
    }),
  ],
};

export const COLLEGES: readonly SampleOrganization[] = [MOBILE_BAY, WIREGRASS, CARIBE];
