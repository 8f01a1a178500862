import type { Language } from '../language.ts';
import type { Instant } from '../time.ts';

/** How one language writes dates, lists, numbers and names; always in UTC, so that a sentence is the same anywhere. */
export interface Format {
  /** March 2026 */
  month(at: Instant): string;
  /** March 5, 2026 */
  day(at: Instant): string;
  /** a, b, and c */
  and(items: readonly string[]): string;
  /** a, b, or c */
  or(items: readonly string[]): string;
  number(value: number): string;
  money(amount: number, currency: string): string;
  /** The name of a language by its BCP 47 tag. */
  language(tag: string): string;
  /** Chooses by the language's own plural rules. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
}

/** Both are spoken in the United States: its habits for dates and money are meant. */
const REGIONS: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

const makeFormat = (region: string): Format => {
  const months = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' });
  const and = new Intl.ListFormat(region, { type: 'conjunction' });
  const or = new Intl.ListFormat(region, { type: 'disjunction' });
  const numbers = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const languages = new Intl.DisplayNames(region, { type: 'language' });
  const plurals = new Intl.PluralRules(region);
  return {
    month: (at) => months.format(new Date(at)),
    day: (at) => days.format(new Date(at)),
    and: (items) => and.format(items),
    or: (items) => or.format(items),
    number: (value) => numbers.format(value),
    money: (amount, currency) => {
      const digits = Number.isInteger(amount) ? 0 : 2;
      const money = new Intl.NumberFormat(region, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      return money.format(amount);
    },
    language: (tag) => languages.of(tag) ?? tag,
    plural: (count, forms) => (plurals.select(count) === 'one' ? forms.one : forms.other),
  };
};

const FORMATS: Readonly<Record<Language, Format>> = {
  en: makeFormat(REGIONS.en),
  es: makeFormat(REGIONS.es),
};

/** The format of a language. */
export const formatOf = (language: Language): Format => FORMATS[language];
