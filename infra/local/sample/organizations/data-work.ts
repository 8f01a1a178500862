import { considered, hourly, interview, role, tuitionPaid, yearly } from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { NEW_ORLEANS } from '../places.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const BAYOU_DATA: SampleOrganization = {
  key: 'bayoudata',
  kind: 'employer',
  name: 'Bayou Data Works',
  domain: 'bayou-data.example',
  about: 'Data for cities, fisheries and food banks. Half of us came from other work.',
  roles: [
    role('Junior Data Analyst', {
      code: ['15-2051.01', '13-1161.00'],
      at: NEW_ORLEANS,
      orRemote: true,
      pay: yearly(50_000, 60_000),
      gets: interview('Bring one chart that you are proud of.'),
      says: 'Clean it, count it, chart it, explain it to a food bank director before lunch.',
      needs: any(
        'data-analyst',
        atLeast(2, 'spreadsheet-analysis', 'sql-querying', 'data-visualization', 'python-for-data'),
      ),
      likes: ['statistics-basics', 'plain-language'],
    }),
    role('Data Engineer', {
      code: ['15-1243.01', '15-1242.00'],
      at: NEW_ORLEANS,
      orRemote: true,
      pay: yearly(82_000, 101_000),
      gets: interview(),
      says: 'Pipelines that run every night, and alarms that ring only when they should.',
      needs: all(
        need('data-engineering', { level: 'Associate', within: 48 }),
        'sql-querying',
        'python-for-data',
      ),
      likes: [need('data-engineering', { level: 'Professional' }), 'infrastructure-as-code'],
    }),
    role('Map Technician', {
      code: ['15-1299.02', '17-3031.00'],
      at: NEW_ORLEANS,
      pay: hourly(21, 26),
      gets: considered(),
      says: 'Flood maps, oyster beds, bus stops. Some days in boots.',
      needs: 'map-making',
      likes: ['sql-querying', 'data-visualization'],
    }),
    role('Data Entry and Quality Clerk', {
      code: '43-9021.00',
      at: 'remote',
      pay: hourly(15, 17.5),
      gets: tuitionPaid('We pay for the Data Analyst certificate, one part at a time.'),
      says: 'Careful eyes on old records. A way into data for people who like to get things exactly right.',
      needs: all('digital-skills', any('spreadsheet-analysis', 'public-records')),
    }),
    role('Data Steward', {
      code: ['15-1299.03', '13-1041.00'],
      at: NEW_ORLEANS,
      pay: yearly(56_000, 66_000),
      gets: interview(),
      says: 'Know what we hold, why, how long, and who may look.',
      needs: all(
        need('data-privacy', { within: 24 }),
        skill('query-data', { from: ['opencloud', 'brightpath'] }),
        any('public-records', anyOfType('MicroCredential', { from: ['civic'], within: 48 })),
      ),
    }),
  ],
};

export const DATA_WORK: readonly SampleOrganization[] = [BAYOU_DATA];
