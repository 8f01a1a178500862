import type { AuditFilter, Json } from '../../../functions/domain/audit.ts';
import { type IdKind, isId } from '../../../functions/domain/ids.ts';
import { parseInstant } from '../../../functions/domain/time.ts';
import type { NamedEntry } from '../../../functions/services/employer/read-audit.ts';
import type { Voice } from '../../language/voice.ts';

const DAY_MS = 86_400_000;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(text) !== undefined;

/** The kinds of things that people look for by their ids. */
const THINGS = ['organization', 'role', 'achievement', 'key', 'webhook'] as const satisfies readonly IdKind[];

/** The thing that an id names, whatever it is. */
const thingOf = (text: string): AuditFilter['target'] => {
  for (const kind of THINGS) {
    const id: unknown = text;
    if (isId(kind, id)) return id;
  }
  return undefined;
};

/** What somebody asked of the history by the address of the page; what cannot be read is left out and said. */
export const readAuditFilter = (query: URLSearchParams, self: string) => {
  const typed = {
    who: query.get('who') ?? '',
    thing: (query.get('thing') ?? '').trim().slice(0, 60),
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
  };
  const target = thingOf(typed.thing);
  const actor = typed.who === 'me' ? self : typed.who.slice(0, 200) || undefined;
  const from = isDay(typed.from) ? parseInstant(typed.from) : undefined;
  const last = isDay(typed.to) ? parseInstant(typed.to) : undefined;
  const until =
    last === undefined ? undefined : parseInstant(new Date(Date.parse(last) + DAY_MS).toISOString());
  const filter: AuditFilter = { actor, target, from, until };
  const api = Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined);
  const page = Object.entries(typed).filter(([, value]) => value !== '');
  return {
    filter,
    typed,
    thingWrong: typed.thing !== '' && target === undefined,
    query: { api: new URLSearchParams(api).toString(), page: new URLSearchParams(page).toString() },
  };
};

/** Who did it, for the person who looks. */
export const actorName = ({ actor, actorName: name }: NamedEntry, self: string, { say }: Voice): string => {
  if (actor === self) return say('audit.you');
  if (actor === 'clock') return say('audit.calendar');
  if (name === undefined) return say('audit.another', { id: actor.slice(0, 12) });
  return isId('key', actor) ? say('audit.key', { name }) : name;
};

/** A value before or after a change, as short text; nothing where there was none. */
export const changeText = (value: Json | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
