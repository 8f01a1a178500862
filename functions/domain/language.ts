/** The languages that people are spoken to in; the first is what is spoken where none was asked for. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
