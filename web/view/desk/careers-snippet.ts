import { LANGUAGES, type Language } from '../../../functions/domain/language.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;

/** How the embed on a careers page looks. */
export interface Look {
  readonly theme: (typeof THEMES)[number];
  readonly language: Language;
  /** A color like `#0B5D57`, when one was given that is one. */
  readonly accent: string | undefined;
  /** What was typed, right or wrong. */
  readonly typedAccent: string;
  readonly accentWrong: boolean;
}

/** Reads the look off the address of the page. */
export const readLook = (query: URLSearchParams, spoken: Language): Look => {
  const typedAccent = (query.get('accent') ?? '').trim().slice(0, 40);
  const isColor = /^#[0-9A-Fa-f]{6}$/.test(typedAccent);
  return {
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'auto',
    language: LANGUAGES.find((language) => language === query.get('language')) ?? spoken,
    accent: isColor ? typedAccent.toUpperCase() : undefined,
    typedAccent,
    accentWrong: typedAccent !== '' && !isColor,
  };
};

const LINK = { en: 'Do your badges count here?', es: '¿Cuentan aquí tus insignias?' } as const;

/** What an employer pastes into its page: a plain link, and the script that replaces it. */
export const careersSnippet = (
  origin: string,
  organization: string,
  { theme, accent, language }: Look,
): string => {
  const site = language === LANGUAGES[0] ? origin : `${origin}/${language}`;
  const attributes = [
    `src="${origin}/assets/embed/badges-here.js"`,
    `data-organization="${organization}"`,
    'data-target="#badges-here"',
    `data-language="${language}"`,
    ...(theme === 'auto' ? [] : [`data-theme="${theme}"`]),
    ...(accent === undefined ? [] : [`data-accent="${accent}"`]),
    'async',
  ];
  return [
    `<div id="badges-here"><a href="${site}/organizations/${organization}">${LINK[language]}</a></div>`,
    `<script ${attributes.join(' ')}></script>`,
  ].join('\n');
};
