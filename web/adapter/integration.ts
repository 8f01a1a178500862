import type { AstroIntegration } from 'astro';

/**
 * Renders pages inside a function: the build's `entry.mjs` exports `render`, and whoever runs it brings the data.
 * @see ./server.ts
 */
export default function lambda(): AstroIntegration {
  return {
    name: 'recognized-here-lambda',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ build: { assets: '_astro', serverEntry: 'entry.mjs' } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'recognized-here-lambda',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'unsupported' },
        });
      },
    },
  };
}
