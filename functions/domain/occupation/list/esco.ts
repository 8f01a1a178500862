/**
 * Occupations of ESCO by the last part of their address: `code|English|Spanish|ISCO-08 unit group|more words`. ESCO
 * names more than 3,000; the official file brings them: `node infra/occupations/command.ts esco <file>`.
 */
export const ESCO = `
2079755f-d809-49e6-8037-4de6180e54c0|data engineer|ingeniero de datos|2511|
`;
