/** Markup that is safe to put into a page; only `html` and `joined` make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (value: string | number | Markup): string =>
  value instanceof Markup ? value.text : String(value).replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/** A template whose values are escaped, so that a badge's name can never become part of the page. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup =>
  new Markup(
    parts.map((part, index) => part + (index < values.length ? escaped(values[index] ?? '') : '')).join(''),
  );

export const joined = (parts: readonly Markup[]): Markup =>
  new Markup(parts.map(({ text }) => text).join('\n'));
