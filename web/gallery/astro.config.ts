import type { AstroIntegration } from 'astro';
import pages from '../astro.config.ts';

const components: AstroIntegration = {
  name: 'components',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({
        pattern: '/components',
        entrypoint: new URL('./components.astro', import.meta.url),
        prerender: false,
      }),
  },
};

/** The pages with one more: every component in its states. Only `npm run components` builds it. */
export default { ...pages, outDir: '../dist/gallery', integrations: [components] };
