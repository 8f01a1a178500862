import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { type Instant, instantOf, parseInstant } from '../../functions/domain/time.ts';
import { voiceOf } from '../../web/language/voice.ts';
import { reminderCalendar } from '../../web/view/reminder.ts';

const instant = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`no date: ${text}`);
  return at;
};

const at = instant('2026-11-22T10:20:30.400Z');
const calendar = (badge: string, until: Instant, locale: (typeof LANGUAGES)[number] = 'en') =>
  reminderCalendar({ badge, until }, 'one@site.example', at, voiceOf(locale));

/** RFC 5545 section 3.1 read back: lines unfolded. */
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (text: string, name: string): readonly string[] =>
  linesOf(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));
/** RFC 5545 section 3.3.11 read back. */
const plain = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('a reminder', () => {
  it('names the last day and, 60 days before, the time to renew', () => {
    const text = calendar('First Aid', instant('2027-03-05T00:00:00Z'));
    expect(valuesOf(text, 'DTSTART')).toEqual(['20270104', '20270305']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Time to renew First Aid', 'First Aid counts until today']);
    expect(valuesOf(text, 'DESCRIPTION')[0]).toContain('March 5\\, 2027');
    expect(valuesOf(text, 'DTSTAMP')[0]).toBe('20261122T102030Z');
    expect(new Set(valuesOf(text, 'UID')).size).toBe(2);
  });

  it('has the last day alone where the other one is over', () => {
    expect(valuesOf(calendar('First Aid', instant('2026-12-24T00:00:00Z')), 'DTSTART')).toEqual(['20261224']);
  });

  it('speaks the language of the page', () => {
    const text = calendar('Primeros auxilios', instant('2027-03-05T00:00:00Z'), 'es');
    expect(valuesOf(text, 'SUMMARY')[0]).toBe('Es hora de renovar Primeros auxilios');
  });

  it('keeps every name whole, whatever is in it, and lets none begin a line of its own', () => {
    const days = fc.date({ min: new Date(at), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('', '\r\nBEGIN:VALARM\r\n', ';,\\', '\u2028ATTENDEE:mailto:a@b.example'),
        days,
        fc.constantFrom(...LANGUAGES),
        (name, trap, day, locale) => {
          const badge = name.replace(/[\p{Cc}\u2028\u2029]/gu, '') + trap;
          const text = calendar(badge, instantOf(day), locale);
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const lines = linesOf(text);
          const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
          expect(lines.length).toBe(4 + events * 8 + 2);
          expect(plain(valuesOf(text, 'SUMMARY').at(-1) ?? '')).toContain(
            badge.replace(/\r\n|\u2028/g, '\n'),
          );
        },
      ),
    );
  });
});
