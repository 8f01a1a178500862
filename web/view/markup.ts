/** HTML that was made by `html`: its values are escaped already. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | boolean | undefined | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const written = (value: Value): string => {
  if (value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(written).join('') : value.markup;
};

/** HTML from a template. Texts in it are escaped; what is not there (`undefined`, `false`) leaves nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, at) => `${part}${at < values.length ? written(values[at]) : ''}`).join(''),
});

/** An icon of the page's own set, by its name in `RuleIcons.astro`; always beside words. */
export const icon = (name: string): Markup =>
  html`<svg class="lucide" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-${name}"></use></svg>`;
