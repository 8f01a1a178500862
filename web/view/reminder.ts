import type { Instant } from '../../functions/domain/time.ts';
import type { Voice } from '../language/voice.ts';
import type { Fading } from './fading.ts';

/** Long enough before the end to take a course. */
const DAYS_BEFORE = 60;

/** RFC 5545 section 3.3.11; a line break of any kind becomes `\n`, so that no text can begin a line of its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** RFC 5545 section 3.1: at most 75 octets a line, the next one begins with a space; no character is cut. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
};

const dayOf = (instant: string): string => instant.slice(0, 10).replaceAll('-', '');

const addDays = (at: Instant, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString();

interface Reminder {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

const event = ({ id, day, title, text }: Reminder, at: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${at.replace(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${dayOf(day)}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * A calendar (RFC 5545) with the last day on which a badge counts, and a day 60 days before where that is still to
 * come. Two plain all-day events rather than an alarm: many calendars drop the alarms of a file that they read.
 * @param id names the badge and the day for the calendar, so that reading the file twice leaves one entry
 */
export const reminderCalendar = (
  { badge, until }: Pick<Fading, 'badge' | 'until'>,
  id: string,
  at: Instant,
  { say, date }: Voice,
): string => {
  const soon = addDays(until, -DAYS_BEFORE);
  const reminders: readonly Reminder[] = [
    ...(soon > at
      ? [
          {
            id: `${id}-soon`,
            day: soon,
            title: say('fading.soon', { badge }),
            text: say('fading.soonText', { date: date(until) }),
          },
        ]
      : []),
    {
      id: `${id}-last`,
      day: until,
      title: say('fading.last', { badge }),
      text: say('fading.lastText'),
    },
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Recognized Here//Reminder//EN',
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap((reminder) => event(reminder, at)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
};
