import type { AstroIntegration } from 'astro';
import pages from '../astro.config.ts';

const components: AstroIntegration = {
  name: 'components',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, file] of [
        ['/components', './components.astro'],
        ['/components/desk', './desk.astro'],
      ] as const)
        injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: false });
    },
  },
};

/** The pages with two more: every component in its states. Only `npm run components` builds it. */
export default { ...pages, outDir: '../dist/gallery', integrations: [components] };
