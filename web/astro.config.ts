import { fileURLToPath } from 'node:url';
import { defineConfig, fontProviders, passthroughImageService } from 'astro/config';
import lambda from './adapter/integration.ts';

const font = (family: string, name: string) =>
  `../node_modules/@fontsource-variable/${family}/files/${family}-latin-${name}.woff2`;

/** Latin as Google Fonts cuts it: English and Spanish are inside. */
const latin: [string, ...string[]] = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
];

export default defineConfig({
  srcDir: '.',
  cacheDir: '../node_modules/.astro',
  output: 'server',
  adapter: lambda(),
  trailingSlash: 'never',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ],
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Atkinson Hyperlegible Next',
      cssVariable: '--font-text',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          {
            src: [font('atkinson-hyperlegible-next', 'wght-normal')],
            weight: '200 800',
            style: 'normal',
            display: 'swap',
            unicodeRange: latin,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Bricolage Grotesque',
      cssVariable: '--font-heading',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          {
            src: [font('bricolage-grotesque', 'wght-normal')],
            weight: '200 800',
            style: 'normal',
            display: 'swap',
            unicodeRange: latin,
          },
        ],
      },
    },
  ],
  vite: {
    cacheDir: fileURLToPath(new URL('../node_modules/.vite', import.meta.url)),
    // Everything is inside the server build: it is bundled into a function that has no node_modules.
    ssr: { noExternal: true },
    // One style sheet for all pages: a slow phone fetches it once.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // Names without hashes, which would tell builds in two places apart.
    environments: {
      ssr: { build: { rolldownOptions: { output: { chunkFileNames: 'chunks/[name].mjs' } } } },
    },
  },
});
