import { describe, expect, test } from 'vitest';
import {
  mergeLists,
  readEsco,
  readIsco,
  readList,
  readOnet,
  writeList,
} from '../../../infra/occupations/official-files.ts';

/* The layouts are the official ones; the descriptions are our own. */
const ONET = [
  'O*NET-SOC Code\tTitle\tDescription',
  '15-1232.00\tComputer User Support Specialists\tHelp people with "computers".',
  '29-1141.00\tRegistered Nurses\tCare for patients.',
].join('\r\n');

const ISCO = `\uFEFFLevel,ISCO 08 Code,Title EN,Definition,Tasks include,Included occupations,Excluded occupations,Notes
1,2,Professionals,,,,,
4,2221,Nursing professionals,"They care,
over many lines",,,,
4,0110,Commissioned armed forces officers,,,,,`;
const ISCO_ES = `Level,ISCO 08 Code,Title SP
4,2221,Profesionales de enfermería`;

const ESCO_URI = 'http://data.europa.eu/esco/occupation/2079755f-d809-49e6-8037-4de6180e54c0';
const ESCO = `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status
Occupation,${ESCO_URI},2511,data engineer,"big data engineer
data | pipeline engineer",,released
Occupation,http://elsewhere.example/1,2511,not of ESCO,,,released`;

describe('official lists of occupations', () => {
  test('O*NET Occupation Data becomes lines with code and title', () => {
    expect(readOnet(ONET).map(({ code, en }) => [code, en])).toEqual([
      ['15-1232.00', 'Computer User Support Specialists'],
      ['29-1141.00', 'Registered Nurses'],
    ]);
  });

  test('the ISCO-08 structure becomes its unit groups, with Spanish titles from the Spanish file', () => {
    expect(readIsco(ISCO, ISCO_ES)).toEqual([
      { code: '2221', en: 'Nursing professionals', es: 'Profesionales de enfermería', isco: '', words: '' },
      { code: '0110', en: 'Commissioned armed forces officers', es: '', isco: '', words: '' },
    ]);
  });

  test('ESCO occupations keep their group and other names, and nothing that is not of ESCO', () => {
    expect(readEsco(ESCO)).toEqual([
      {
        code: ESCO_URI.split('/').at(-1),
        en: 'data engineer',
        es: '',
        isco: '2511',
        words: 'big data engineer, data pipeline engineer',
      },
    ]);
  });

  test('what the list knew and the official file does not say is kept', () => {
    const before = readList('15-1232.00|Old title|Soporte a usuarios|3512|help desk\n');
    expect(mergeLists(readOnet(ONET), before)[0]).toEqual({
      code: '15-1232.00',
      en: 'Computer User Support Specialists',
      es: 'Soporte a usuarios',
      isco: '3512',
      words: 'help desk',
    });
  });

  test('a list written is the list read, whatever stands in a title', () => {
    const [nurse] = readOnet('O*NET-SOC Code\tTitle\n29-1141.00\tNurses `$' + '{x}` \\ | more');
    const source = writeList('ONET_SOC', 'Occupation Data.txt', nurse === undefined ? [] : [nurse]);
    const body = source.slice(source.indexOf('`\n') + 2, source.lastIndexOf('`;'));
    expect(source.match(/`/g)).toHaveLength(4);
    expect(readList(body)).toEqual([nurse]);
  });

  test('a file of another kind is refused by its missing columns', () => {
    expect(() => readOnet('a\tb\n1\t2')).toThrow('O*NET-SOC Code, Title');
  });
});
