import type { Language } from '../../domain/language.ts';
import { problemView } from './views.ts';

const WORDS = {
  en: { unknown: 'This option is not known here.', invalid: 'This option has no value that can be read.' },
  es: {
    unknown: 'Esta opción no se conoce aquí.',
    invalid: 'Esta opción no tiene un valor que se pueda leer.',
  },
} as const;

/**
 * The answer to options that are not understood (VCALM 1.0, "Error Handling"): nothing is verified, since an option
 * that was passed over could be the one that mattered.
 */
export const optionsRefused = (
  { unknown, property }: { readonly unknown: boolean; readonly property: string },
  language: Language,
) => ({
  verified: false,
  problemDetails: [
    problemView(unknown ? 'UNKNOWN_OPTION_PROVIDED' : 'MALFORMED_VALUE_ERROR', {
      detail: WORDS[language][unknown ? 'unknown' : 'invalid'],
      code: unknown ? 'option-unknown' : 'option-invalid',
      level: 'error',
      property,
    }),
  ],
});
