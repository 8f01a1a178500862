/** The major groups of O*NET-SOC 2019, by the first two digits of a code, and the names that pages have for them. */
const WORK = {
  '11': 'management',
  '13': 'business',
  '15': 'computing',
  '17': 'engineering',
  '19': 'science',
  '21': 'social',
  '23': 'law',
  '25': 'teaching',
  '27': 'arts',
  '29': 'health',
  '31': 'support',
  '33': 'protection',
  '35': 'food',
  '37': 'grounds',
  '39': 'service',
  '41': 'sales',
  '43': 'office',
  '45': 'farming',
  '47': 'building',
  '49': 'repair',
  '51': 'making',
  '53': 'transport',
  '55': 'military',
} as const;

export type WorkName = (typeof WORK)[keyof typeof WORK];

/** Every kind of work as the code of its group and its name in the catalog. */
export const KINDS_OF_WORK: readonly { readonly code: string; readonly name: WorkName }[] = Object.entries(
  WORK,
).map(([code, name]) => ({ code, name }));
