import type { Place } from '../../../functions/domain/role.ts';

const place = (
  name: string,
  region: string,
  county: string | undefined,
  latitude: number,
  longitude: number,
): Place => ({
  name,
  region,
  ...(county === undefined ? {} : { county }),
  point: { latitude, longitude },
});

/** Real places: ISO 3166-2 region, five-digit county code (FIPS) in the United States, a point in the town. */
export const MOBILE = place('Mobile, Alabama', 'US-AL', '01097', 30.6954, -88.0399);
export const FOLEY = place('Foley, Alabama', 'US-AL', '01003', 30.4066, -87.6836);
export const ATMORE = place('Atmore, Alabama', 'US-AL', '01053', 31.0238, -87.4939);
export const JACKSON = place('Jackson, Alabama', 'US-AL', '01025', 31.5096, -87.8947);
export const SELMA = place('Selma, Alabama', 'US-AL', '01047', 32.4074, -87.0211);
export const MONTGOMERY = place('Montgomery, Alabama', 'US-AL', '01101', 32.3668, -86.3);
export const BIRMINGHAM = place('Birmingham, Alabama', 'US-AL', '01073', 33.5186, -86.8104);
export const HUNTSVILLE = place('Huntsville, Alabama', 'US-AL', '01089', 34.7304, -86.5861);
export const DOTHAN = place('Dothan, Alabama', 'US-AL', '01069', 31.2232, -85.3905);
export const PENSACOLA = place('Pensacola, Florida', 'US-FL', '12033', 30.4213, -87.2169);
export const TALLAHASSEE = place('Tallahassee, Florida', 'US-FL', '12073', 30.4383, -84.2807);
export const PASCAGOULA = place('Pascagoula, Mississippi', 'US-MS', '28059', 30.3658, -88.5561);
export const BILOXI = place('Biloxi, Mississippi', 'US-MS', '28047', 30.396, -88.8853);
export const HATTIESBURG = place('Hattiesburg, Mississippi', 'US-MS', '28035', 31.3271, -89.2903);
export const NEW_ORLEANS = place('New Orleans, Louisiana', 'US-LA', '22071', 29.9511, -90.0715);
export const ATLANTA = place('Atlanta, Georgia', 'US-GA', '13121', 33.749, -84.388);
export const PITTSBURGH = place('Pittsburgh, Pennsylvania', 'US-PA', '42003', 40.4406, -79.9959);
export const ALBUQUERQUE = place('Albuquerque, New Mexico', 'US-NM', '35001', 35.0844, -106.6504);
export const SAN_JUAN = place('San Juan, Puerto Rico', 'US-PR', '72127', 18.4655, -66.1057);
export const PONCE = place('Ponce, Puerto Rico', 'US-PR', '72113', 18.0111, -66.6141);
export const MAYAGUEZ = place('Mayagüez, Puerto Rico', 'US-PR', '72097', 18.2013, -67.1397);
export const MONTERREY = place('Monterrey, Nuevo León', 'MX-NLE', undefined, 25.6866, -100.3161);
export const CANCUN = place('Cancún, Quintana Roo', 'MX-ROO', undefined, 21.1619, -86.8515);
