import { amountOf } from '../../../functions/domain/amount.ts';
import type { Language } from '../../../functions/domain/language.ts';
import { payRange } from '../../language/pay-range.ts';

/** What of a pay stands in a form, as it is typed. */
interface TypedPay {
  readonly min: string;
  readonly max: string;
  readonly currency: string;
}

/** The pay of a form as the public list will show it; nothing while it is none yet. */
export const typedPayRange = (typed: TypedPay, locale: Language): string | undefined => {
  const [low, high] = [amountOf(typed.min), amountOf(typed.max)];
  const [min, max] = [low ?? high, high ?? low];
  const currency = typed.currency.trim().toUpperCase();
  if (min === undefined || max === undefined || min > max || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return payRange({ min, max, currency }, locale);
};
