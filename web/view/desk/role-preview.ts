import { PAY_PERIODS, PROMISES } from '../../../functions/domain/role.ts';
import type { Voice } from '../../language/voice.ts';
import type { FormView } from './form.ts';
import { typedPayRange } from './typed-pay.ts';

const SHOWN = 220;

/** What the list of jobs will show of what is in the form now. */
export const rolePreview = (form: FormView, voice: Voice) => {
  const value = (name: string): string => form.field(name).value.trim();
  const promise = PROMISES.find((kind) => kind === value('promise.kind')) ?? 'considered';
  const per = PAY_PERIODS.find((period) => period === value('pay.per')) ?? 'hour';
  const pay = { min: value('pay.min'), max: value('pay.max'), currency: value('pay.currency') };
  const range = typedPayRange(pay, voice.locale);
  const description = value('description');
  return {
    title: value('title'),
    place: form.field('remote').values.includes('on')
      ? voice.say('place.remote')
      : (value('places').split('\n')[0] ?? ''),
    pay: range === undefined ? '' : `· ${voice.say(`pay.${per}`, { range })}`,
    promise: voice.say(`promise.${promise}`),
    description: description.length > SHOWN ? `${description.slice(0, SHOWN)}…` : description,
  };
};
