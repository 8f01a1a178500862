import { describe, expect, it } from 'vitest';
import { expectNoOther, expectQuick, LEFT, withContexts } from './both-ways.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EX = 'https://words.example/';

const ways = withContexts({
  words: {
    id: '@id',
    type: '@type',
    ex: EX,
    short: { '@id': `${EX}short-`, '@prefix': true },
    text: `${EX}text`,
    same: `${EX}text`,
    string: { '@id': `${EX}text`, '@type': `${XSD}string` },
    link: { '@id': `${EX}link`, '@type': '@id' },
    word: { '@id': `${EX}word`, '@type': '@vocab' },
    json: { '@id': `${EX}json`, '@type': '@json' },
    jsonAgain: { '@id': `${EX}json`, '@type': '@json' },
    double: { '@id': `${EX}double`, '@type': `${XSD}double` },
    date: { '@id': `${EX}date`, '@type': `${XSD}date` },
    none: { '@id': `${EX}none`, '@type': '@none' },
    french: { '@id': `${EX}text`, '@language': 'FR' },
    plain: { '@id': `${EX}text`, '@language': null },
    list: { '@id': `${EX}list`, '@container': '@list' },
    set: { '@id': `${EX}set`, '@container': '@set' },
    graph: { '@id': `${EX}graph`, '@container': '@graph' },
    map: { '@id': `${EX}map`, '@container': '@language' },
    index: { '@id': `${EX}index`, '@container': '@index' },
    back: { '@reverse': `${EX}back` },
    nothing: null,
    free: { '@id': `${EX}free`, '@context': null },
    scoped: {
      '@id': `${EX}scoped`,
      '@context': { text: `${EX}other`, scoped: { '@id': `${EX}scoped`, '@type': '@id' } },
    },
    Kind: { '@id': `${EX}Kind`, '@context': { text: `${EX}kind-text`, inner: `${EX}inner` } },
    Other: { '@id': `${EX}Other`, '@context': { text: `${EX}other-text`, type: `${EX}type` } },
    Lasting: { '@id': `${EX}Lasting`, '@context': { '@propagate': true, text: `${EX}lasting` } },
  },
  vocabulary: { '@vocab': EX, '@language': 'en', id: '@id', type: '@type' },
  direction: { '@direction': 'rtl' },
  base: { '@base': 'https://base.example/' },
});

const on = (node: object, ...names: string[]) => ({
  '@context': names.length === 0 ? 'https://words.example' : names.map((name) => `https://${name}.example`),
  ...node,
});
const KNOWN: Readonly<Record<string, object>> = {
  'JSON null': { json: null },
  'JSON false, text, number': { json: [false, 'a "b" \u0007', 1e30, -0, 0.1] },
  'JSON object': { json: { b: [{}], a: { é: null, '': 1 } } },
  'an empty JSON list': { json: [] },
  numbers: { text: [0, -0, 5, -5, 1.5, 100000, 123456789012345] },
  'numbers with a type': { date: 5, double: [5, 1.5], link: 7, word: true, none: 1 },
  booleans: { text: [true, false], double: true },
  languages: { french: ['a', 1], plain: 'b', text: { '@value': 'c', '@language': 'EN-gb' } },
  'a value without a language': { text: { '@value': 'c' } },
  'the same text twice': { text: ['a', 'a'] },
  'the same text under two words': { text: 'a', same: 'a' },
  nulls: { text: null, link: [null], set: [null, 'a'], list: null },
  'empty lists': { text: [], set: [], list: [], graph: [] },
  'a list': { list: ['a', 1, { id: 'urn:x', text: 'b' }, { text: 'c' }, null] },
  'an empty list in a list': { list: [null] },
  'one in a list': { list: 'a' },
  graphs: { graph: [{ text: 'a' }, { id: 'urn:x', text: 'b' }, null], text: 'c' },
  'an empty node': { link: {}, text: 'a' },
  'a reference': { link: { id: 'urn:x' }, text: 'a' },
  'a prefix': { link: ['short:a', 'ex:b', 'https://x.example/c'], word: ['short:d', 'Kind'] },
  'a type by prefix': { type: ['short:T', 'urn:T'] },
  'a type and what it scopes': { type: 'Kind', text: 'a', inner: { text: 'b', link: { id: 'urn:y' } } },
  'a type that lasts': { type: 'Lasting', text: 'a', link: { text: 'b', link: { text: 'c' } } },
  'two types': { type: ['Lasting', 'Kind'], text: 'a' },
  'the same types twice': { type: ['Kind', 'Kind'], text: 'a' },
  'a scoped property': { scoped: { text: 'a', scoped: 'urn:z' } },
  'a scalar of a scoped property': { scoped: ['urn:z', { text: 'a' }] },
  'a property that forgets': { free: on({ text: 'a' }) },
  'one node in two places': {
    link: [
      { id: 'urn:x', text: 'a' },
      { id: 'urn:x', text: 'b', same: 'a' },
    ],
  },
  'blank nodes alike': { link: [{ text: 'a' }, { text: 'a' }, { text: 'b' }] },
  'blank nodes alike below': { link: [{ link: { text: 'a' } }, { link: { text: 'a' } }] },
  characters: { text: 'a"b\\c\n\r\t\b\f\u0000\u007f\u0085\u2028 é 漢 🩹 \ud800' },
  'many values': { text: Array.from({ length: 40 }, (_, n) => `${n % 30}`) },
};

const UNKNOWN: Readonly<Record<string, object>> = {
  'large and small numbers': { text: [1e21, 1e-7] },
  'a text that is to be a double': { double: '5' },
  'one literal from two values': { date: ['5', 5] },
  'one literal from two types': { text: 'a', string: 'a' },
  'JSON twice': { json: { a: 1 }, jsonAgain: { a: 1 } },
  'a key that is lost': { json: JSON.parse('{"__proto__": 1}') },
  'a value with a type': { text: { '@value': 'a', '@type': 'Kind' } },
  'a value with a direction': { text: { '@value': 'a', '@direction': 'rtl' } },
  'a language map': { map: { en: 'a' } },
  'an index': { index: { a: { text: 'b' } } },
  'a reverse': { back: { id: 'urn:x' } },
  'a word without a meaning': { word: 'a', text: 'b', unheard: 'c' },
  'a word with no meaning': { nothing: 'a', text: 'b' },
  'a whole name': { [`${EX}text`]: 'a' },
  keywords: { '@included': [{ id: 'urn:x', text: 'a' }] },
  'a set': { text: { '@set': ['a'] } },
  'an own list': { link: { '@list': ['urn:x'] } },
  'a named blank node': { id: '_:b0', text: 'a' },
  'a link to a blank node': { link: '_:b0', text: 'a' },
  'a relative link': { link: 'a', text: 'b' },
  'an odd IRI': { link: 'https://x.example/{a}', text: 'b' },
  'lists in lists': { list: [['a'], ['b']] },
  'a scalar in a graph': { graph: ['a'] },
  'a reference in a graph': { graph: [{ id: 'urn:x' }] },
  'a second type key': { type: 'Kind', '@type': 'Kind' },
  'a second id': { id: 'urn:x', '@id': 'urn:x', text: 'a' },
  'a type key that changes': { type: 'Other', text: 'a' },
  'an inline context': { link: { '@context': { text: 'urn:text' }, text: 'a' } },
  'a null context': { link: { '@context': null } },
  'lists among look-alikes': { link: [{ list: [{ text: 'a' }] }, { list: [{ text: 'a' }] }] },
};

describe('the quick canonicalizer', () => {
  it.each(Object.entries(KNOWN))('knows %s', async (_, node) => {
    await expectQuick(ways, on({ id: 'urn:subject', ...node }));
    await expectNoOther(ways, on(node));
  });

  it.each(Object.entries(UNKNOWN))('leaves %s to the library', async (_, node) => {
    expect(await ways.quick(on({ id: 'urn:subject', ...node }))).toBe(LEFT);
  });

  it('reads words that only a vocabulary gives a meaning', async () => {
    await expectQuick(
      ways,
      on({ type: 'Anything', text: ['a', 1], other: { type: ['x'], deep: { '@value': 'b' } } }, 'vocabulary'),
    );
    expect(await ways.quick(on({ 'a:b': 'c', id: 'urn:x' }, 'vocabulary'))).toBe(LEFT);
    expect(await ways.quick(on(JSON.parse('{"__proto__":"b","text":"c"}'), 'vocabulary'))).toBe(LEFT);
  });

  it('keeps away from bases and directions', async () => {
    for (const name of ['direction', 'base'])
      expect(await ways.quick(on({ id: 'urn:x', text: 'a' }, 'words', name))).toBe(LEFT);
  });

  it('knows nothing of what is no object, or whose context is not there', async () => {
    for (const input of [null, 'text', 5, [on({ text: 'a' })], new Date(), on({}), {}])
      expect(await ways.quick(input)).toBe(LEFT);
    expect(await ways.quick(on({ text: 'a' }, 'elsewhere'))).toBe(LEFT);
    expect(await ways.quick(on({ text: 'a' }, ...Array(17).fill('words')))).toBe(LEFT);
  });
});
