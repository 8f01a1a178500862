import { localePath } from '../../functions/contract/locale.ts';
import type { Language } from '../../functions/domain/language.ts';
import type { Pay } from '../../functions/domain/role.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { Catalog, MessageKey, ValuesOf } from './message.ts';
import { moneyText, payRange, REGIONAL } from './pay-range.ts';

/** A stretch of a sentence; `strong` where the catalog has `**` around it. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

/** Everything that a page says, in one language. */
export interface Voice {
  readonly locale: Language;
  say<K extends MessageKey>(key: K, ...values: ValuesOf<K>): string;
  /** Like `say`, for a message with `**strong**` parts; values are never read as marks. */
  parts<K extends MessageKey>(key: K, ...values: ValuesOf<K>): readonly Part[];
  number(value: number): string;
  /** March 5, 2026 */
  date(at: Instant): string;
  /** March 2026 */
  month(at: Instant): string;
  /** a, b, and c */
  list(items: readonly string[]): string;
  /** a, b, or c */
  either(items: readonly string[]): string;
  /** The name of a language by its BCP 47 tag. */
  language(tag: string): string;
  money(amount: number, currency: string): string;
  pay(pay: Pay): string;
  /** The address of a page in this language. */
  href(path: string): string;
  /** Where a form of this page posts to; the answer comes back in this language. */
  action(path: string): string;
}

const template = (catalog: Catalog, rules: Intl.PluralRules, key: string, values: object): string => {
  const [area = '', name = ''] = key.split('.', 2);
  const message = catalog[area]?.[name];
  if (message === undefined) throw new Error(`no message ${key}`);
  if (typeof message === 'string') return message;
  const count = 'count' in values && typeof values.count === 'number' ? values.count : 0;
  return rules.select(count) === 'one' ? message.one : message.other;
};

/**
 * A voice that speaks from these messages. A page's script has only the areas of them that it says something from.
 */
export const makeVoice = (locale: Language, catalog: Catalog): Voice => {
  const region = REGIONAL[locale];
  const rules = new Intl.PluralRules(region);
  const numbers = new Intl.NumberFormat(region);
  const dates = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const and = new Intl.ListFormat(region, { type: 'conjunction' });
  const or = new Intl.ListFormat(region, { type: 'disjunction' });
  const languages = new Intl.DisplayNames(region, { type: 'language' });
  const fill = (text: string, values: object): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value: unknown = Object.entries(values).find(([key]) => key === name)?.[1];
      return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
    });

  const voice: Voice = {
    locale,
    say: (key, ...[values = {}]) => fill(template(catalog, rules, key, values), values),
    parts: (key, ...[values = {}]) =>
      template(catalog, rules, key, values)
        .split('**')
        .map((text, index) => ({ text: fill(text, values), strong: index % 2 === 1 }))
        .filter((part) => part.text !== ''),
    number: (value) => numbers.format(value),
    date: (at) => dates.format(new Date(at)),
    month: (at) => months.format(new Date(at)),
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    language: (tag) => languages.of(tag) ?? tag,
    money: (amount, currency) => moneyText(amount, currency, region),
    pay: (pay) => voice.say(`pay.${pay.per}`, { range: payRange(pay, locale) }),
    href: (path) => localePath(locale, path),
    action: (path) =>
      localePath(locale, path) === path ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`,
  };
  return voice;
};
