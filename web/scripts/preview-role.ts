/** Keeps the picture of a job in the public list as fresh as the typing. */
import { LANGUAGES } from '../../functions/domain/language.ts';
import { typedPayRange } from '../view/desk/typed-pay.ts';

const SHOWN = 220;
const locale = LANGUAGES.find((language) => language === document.documentElement.lang) ?? LANGUAGES[0];

const typed = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value.trim();
  return '';
};

const value = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field.value : '';
};

const chosen = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.textContent?.trim() ?? '') : '';
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-role-form]')) {
  const preview = form.parentElement?.querySelector('[data-preview]');
  const show = (name: string, text: string): void => {
    const place = preview?.querySelector<HTMLElement>(`[data-shows="${name}"]`);
    if (place === null || place === undefined) return;
    place.textContent = text === '' ? (place.dataset['none'] ?? '') : text;
  };
  form.addEventListener('input', () => {
    const remote = form.elements.namedItem('remote');
    const anywhere = remote instanceof HTMLInputElement && remote.checked;
    const word = preview?.querySelector<HTMLElement>('[data-shows="place"]')?.dataset['remote'] ?? '';
    const description = typed(form, 'description');
    const [min, max, currency] = ['min', 'max', 'currency'].map((part) => typed(form, `pay.${part}`));
    const range = typedPayRange({ min: min ?? '', max: max ?? '', currency: currency ?? '' }, locale);
    const per = preview?.querySelector<HTMLElement>('[data-shows="pay"]')?.dataset[value(form, 'pay.per')];
    show('title', typed(form, 'title'));
    show('place', anywhere ? word : (typed(form, 'places').split('\n')[0] ?? ''));
    show('pay', range === undefined ? '' : `· ${per?.replace('{range}', range) ?? range}`);
    show('promise', chosen(form, 'promise.kind'));
    show('description', description.length > SHOWN ? `${description.slice(0, SHOWN)}…` : description);
  });
}
