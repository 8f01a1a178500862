import type { Language } from '../../functions/domain/language.ts';
import type { Pay } from '../../functions/domain/role.ts';

/** Both are spoken in the United States: its currency and date habits are meant. */
export const REGIONAL: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** An amount with its currency; cents where there are some, unless it is said how many digits. */
export const moneyText = (
  amount: number,
  currency: string,
  region: string,
  digits = Number.isInteger(amount) ? 0 : 2,
): string => amount.toLocaleString(region, { style: 'currency', currency, minimumFractionDigits: digits });

/** `$43,000–52,000`: what a job pays, without the time that it is paid for. */
export const payRange = ({ min, max, currency }: Omit<Pay, 'per'>, locale: Language): string => {
  const region = REGIONAL[locale];
  const digits = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2;
  const low = moneyText(min, currency, region, digits);
  return min === max ? low : `${low}–${max.toLocaleString(region, { minimumFractionDigits: digits })}`;
};
