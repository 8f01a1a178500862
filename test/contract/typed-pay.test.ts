import { expect, it } from 'vitest';
import { voiceOf } from '../../web/language/voice.ts';
import { roleForm } from '../../web/view/desk/role-form.ts';
import { rolePreview } from '../../web/view/desk/role-preview.ts';
import { typedPayRange } from '../../web/view/desk/typed-pay.ts';

const desk = { newKey: () => 'key', submission: undefined };

it.each([
  ['en', { min: 43_000, max: 52_000, currency: 'USD', per: 'year' }, '· $43,000–52,000 a year'],
  ['en', { min: 21, max: 25.5, currency: 'USD', per: 'hour' }, '· $21.00–25.50 an hour'],
  ['es', { min: 21, max: 21, currency: 'USD', per: 'hour' }, '· $21 por hora'],
] as const)('the preview of a job shows its pay as the public list does (%s)', (language, pay, shown) => {
  const voice = voiceOf(language);
  const form = roleForm({ desk, voice }, { pay });
  expect(rolePreview(form, voice).pay).toBe(`· ${voice.pay(pay)}`);
  expect(rolePreview(form, voice).pay.replaceAll(/\s/g, ' ')).toBe(shown);
});

it.each([
  [{ min: ' $43,000 ', max: '', currency: 'usd' }, '$43,000'],
  [{ min: '', max: '52000', currency: 'USD' }, '$52,000'],
  [{ min: '25', max: '21', currency: 'USD' }, undefined],
  [{ min: 'much', max: '', currency: 'USD' }, undefined],
  [{ min: '21', max: '25', currency: 'U$' }, undefined],
])('a pay that is typed is shown once it is one: %j', (typed, shown) => {
  expect(typedPayRange(typed, 'en')).toBe(shown);
});
