import { considered, hourly, interview, payPremium, role, tuitionPaid } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { MOBILE, PENSACOLA } from '../places.ts';
import { all, any, atLeast, need } from '../rules.ts';

const PELICAN: SampleOrganization = {
  key: 'pelican',
  kind: 'employer',
  name: 'First Pelican Credit Union',
  domain: 'first-pelican.example',
  about: 'Owned by its members. We lend to people whom others do not see.',
  roles: [
    role('Member Services Teller', {
      code: '43-3071.00',
      at: [MOBILE, PENSACOLA],
      pay: hourly(16, 19),
      gets: interview(),
      says: 'Count right, listen well, and notice when somebody is being cheated.',
      needs: all(any('customer-care', 'guest-service'), any('work-ready', 'digital-skills', 'bookkeeping')),
      likes: [need('spanish-at-work', { level: 'A2' })],
    }),
    role('Financial Coach', {
      code: ['13-2071.00', '13-2052.00'],
      at: MOBILE,
      pay: hourly(22, 27),
      gets: payPremium('A raise of five percent for the badge, for people who already work here too.'),
      says: 'Debt, saving, a first car. No judgment, no sales target.',
      needs: all('money-guidance', any('benefits-navigation', 'career-mentor')),
    }),
    role('Loan Clerk', {
      code: '43-4131.00',
      at: PENSACOLA,
      pay: hourly(18, 21),
      gets: considered(),
      says: 'Complete files, clear letters, quick answers.',
      needs: atLeast(
        2,
        'spreadsheet-analysis',
        'plain-language',
        'bookkeeping',
        'money-guidance',
        need('data-privacy', { within: 24 }),
      ),
    }),
    role('Bookkeeper', {
      code: '43-3031.00',
      at: MOBILE,
      orRemote: true,
      pay: hourly(20, 25),
      gets: tuitionPaid('We pay for the next step, up to 1,500 dollars a year.'),
      says: 'Month-end without drama.',
      needs: all('bookkeeping', 'spreadsheet-analysis'),
    }),
  ],
};

export const FINANCE: readonly SampleOrganization[] = [PELICAN];
