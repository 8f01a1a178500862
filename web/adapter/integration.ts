import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What stands in the server build where it was built, in place of the real path. */
const ELSEWHERE = '/site/';

/**
 * Takes the paths of the machine out of the server build, so that the same sources give the same bytes anywhere.
 * The pages never read them: they are for servers that send files themselves.
 */
const forgetPaths = async (server: URL, root: URL): Promise<void> => {
  const here = fileURLToPath(root);
  for (const entry of await readdir(server, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.mjs')) continue;
    const file = `${entry.parentPath}/${entry.name}`;
    const text = await readFile(file, 'utf8');
    if (text.includes(here)) await writeFile(file, text.replaceAll(here, ELSEWHERE));
  }
};

/**
 * Renders pages inside a function: the build's `entry.mjs` exports `render`, and whoever runs it brings the data.
 * @see ./server.ts
 */
export default function lambda(): AstroIntegration {
  const project = new URL('../../', import.meta.url);
  let server: URL | undefined;
  return {
    name: 'recognized-here-lambda',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The shell's `_` names the program that was started; the bundler would write it into the build.
        delete process.env['_'];
        // It would protect the properties of server islands, which no page has; a random one differs in each build.
        process.env['ASTRO_KEY'] ??= Buffer.alloc(32).toString('base64');
        updateConfig({ build: { assets: '_astro', serverEntry: 'entry.mjs' } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        server = config.build.server;
        setAdapter({
          name: 'recognized-here-lambda',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'unsupported' },
        });
      },
      'astro:build:done': async () => {
        if (server !== undefined) await forgetPaths(server, project);
      },
    },
  };
}
