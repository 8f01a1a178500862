/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Everything that a page may ask; given by whoever runs the pages. */
    pages: import('../functions/services/pages.ts').Pages;
    /** Who is signed in and what they may ask; there where the desk is (see `web/view/desk/desk.ts`). */
    desk: import('../functions/services/desk/desk.ts').Desk | undefined;
    voice: import('./language/voice.ts').Voice;
    /** The path of this page without its language. */
    path: string;
  }
}

/** The symbol encoder inside `qrcode`, without its renderers. */
declare module 'qrcode/lib/core/qrcode.js' {
  export const create: (
    text: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ) => {
    readonly modules: { readonly size: number; get(row: number, column: number): number };
  };
}
