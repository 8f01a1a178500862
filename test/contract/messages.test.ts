import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { voiceOf } from '../../web/language/voice.ts';
import { en } from '../../web/messages/en.ts';
import { es } from '../../web/messages/es.ts';

const WEB = new URL('../../web/', import.meta.url).pathname;

/** Everything in which a page can name a message. */
const sources = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/\/(messages|dist|node_modules|\.astro)\//.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const flat = (catalog: object): readonly (readonly [string, string])[] =>
  Object.entries(catalog).flatMap(([area, messages]) =>
    Object.entries(Object(messages)).flatMap(([name, message]) =>
      typeof message === 'string'
        ? [[`${area}.${name}`, message] as const]
        : Object.entries(Object(message)).map(
            ([form, text]) => [`${area}.${name}#${form}`, String(text)] as const,
          ),
    ),
  );

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** Areas whose names are put together, like the name of a promise. */
const composed = new Set([...sources.matchAll(/`(\w+)\.\$\{/g)].map(([, area]) => area));

describe('the catalogs', () => {
  it('have the same messages and forms, none of them empty', () => {
    expect(flat(es).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
    for (const [key, text] of [...flat(en), ...flat(es)]) expect(text.trim(), key).not.toBe('');
  });

  it('fill the same places', () => {
    const english = new Map(flat(en));
    for (const [key, text] of flat(es)) {
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it('close every strong part', () => {
    for (const [key, text] of [...flat(en), ...flat(es)]) expect(text.split('**').length % 2, key).toBe(1);
  });

  it('hold nothing that no page says', () => {
    const unused = Object.entries(en).flatMap(([area, messages]) =>
      Object.keys(messages)
        .map((name) => `${area}.${name}`)
        .filter((key) => !sources.includes(`'${key}'`) && !composed.has(area)),
    );
    expect(unused).toEqual([]);
  });
});

describe('a voice', () => {
  it('chooses the form by the count and writes numbers its own way', () => {
    const [english, spanish] = LANGUAGES.map(voiceOf);
    expect(english?.say('count.jobs', { count: 1 })).toBe('1 job');
    expect(english?.say('count.jobs', { count: 1500 })).toBe('1,500 jobs');
    expect(spanish?.say('count.jobs', { count: 1 })).toBe('1 empleo');
    expect(spanish?.say('count.jobs', { count: 0 })).toBe('0 empleos');
  });

  it('never reads a value as a mark or a place', () => {
    const parts = voiceOf('en').parts('home.exampleHeld', { badge: '**{count}**' });
    expect(parts).toEqual([
      { text: 'You hold ', strong: false },
      { text: '**{count}**', strong: true },
      { text: '.', strong: false },
    ]);
  });

  it('says pay without cents unless there are some', () => {
    const pay = { min: 21, max: 26, currency: 'USD', per: 'hour' } as const;
    expect(voiceOf('en').pay(pay)).toBe('$21–26 an hour');
    expect(voiceOf('en').pay({ ...pay, max: 26.5 })).toBe('$21.00–26.50 an hour');
    expect(voiceOf('es').pay({ ...pay, max: 21 })).toBe('$21 por hora');
  });

  it('keeps pages and forms in its language', () => {
    expect(voiceOf('es').href('/')).toBe('/es');
    expect(voiceOf('es').href('/?a=1')).toBe('/es?a=1');
    expect(voiceOf('es').href('/roles?page=2')).toBe('/es/roles?page=2');
    expect(voiceOf('en').action('/api/checks')).toBe('/api/checks');
    expect(voiceOf('es').action('/api/checks')).toBe('/api/checks?lang=es');
  });
});
