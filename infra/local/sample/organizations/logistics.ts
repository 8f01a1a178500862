import { considered, hourly, interview, payPremium, role, skipsScreening, yearly } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { ATLANTA, MOBILE } from '../places.ts';
import { all, any, need, skill } from '../rules.ts';

const GULF_MERIDIAN: SampleOrganization = {
  key: 'gulfmeridian',
  kind: 'employer',
  name: 'Gulf Meridian Logistics',
  domain: 'gulf-meridian.example',
  about: 'Containers, cold storage and trucks between the Port of Mobile and Atlanta.',
  roles: [
    role('Warehouse Associate', {
      code: ['53-7065.00', '53-7062.00'],
      at: [MOBILE, ATLANTA],
      pay: hourly(17, 19.5),
      gets: interview('Walk-in interviews every Tuesday. Bring the badge on your phone.'),
      says: 'Receive, pick, pack, scan. Four ten-hour days, three days off.',
      needs: any(
        'warehouse-ready',
        all('work-ready', 'safety-morning'),
        skill('move-loads', { from: ['gulfworks'] }),
      ),
    }),
    role('Forklift Operator', {
      code: '53-7051.00',
      at: [MOBILE, ATLANTA],
      pay: hourly(19, 22.5),
      gets: skipsScreening('Driving test on day one.'),
      says: 'Load reefers, stack high, go home unhurt.',
      needs: need('forklift-operation', {
        within: 36,
        assessed: ['observed'],
        from: ['tradesguild', 'harborlight'],
      }),
      likes: ['warehouse-ready'],
    }),
    role('Truck Driver, Regional', {
      code: '53-3032.00',
      at: [MOBILE, ATLANTA],
      pay: yearly(58_000, 72_000),
      gets: interview(),
      says: 'Home every second night. New tractors, patient dispatchers.',
      needs: need('commercial-driving', { bound: true }),
      likes: ['forklift-operation', 'diesel-service'],
    }),
    role('Diesel Technician', {
      code: '49-3031.00',
      at: MOBILE,
      pay: hourly(24, 31),
      gets: payPremium('A tool allowance and two dollars over scale.'),
      says: 'Brakes, engines and the computer between them, in a bay with a roof and a heater.',
      needs: 'diesel-service',
      likes: ['commercial-driving', 'electrical-fundamentals'],
    }),
    role('Dispatcher', {
      code: '43-5032.00',
      at: MOBILE,
      orRemote: true,
      pay: hourly(19, 23),
      gets: considered(),
      says: 'Twelve trucks, two storms, one telephone. You know who must sleep now.',
      needs: all(any('emergency-dispatch', 'customer-care'), 'spreadsheet-analysis'),
      likes: [need('spanish-at-work', { level: 'B1' })],
    }),
    role('Shift Supervisor', {
      code: '53-1042.00',
      at: ATLANTA,
      pay: yearly(52_000, 60_000),
      gets: interview(),
      says: 'Lead twenty people through a night. Fair, awake, and first on the floor.',
      needs: all(
        'team-lead',
        any('warehouse-ready', 'forklift-operation'),
        any('site-safety-30', 'site-safety-10'),
      ),
    }),
  ],
};

export const LOGISTICS: readonly SampleOrganization[] = [GULF_MERIDIAN];
