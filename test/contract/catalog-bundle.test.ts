import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('bundles the catalog, with the document of all areas, without what the other areas need', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../functions/entries/catalog.lambda.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  );
  expect(used.some((file) => file.endsWith('functions/http/employer/publish-role.ts'))).toBe(true);
  const foreign =
    /node_modules\/(jose|@digitalbazaar|@digitalcredentials|qrcode|@aws-sdk\/client-(lambda|s3))\/|functions\/(adapters\/(vc|seal|identity|net)|services\/(employer|session))\//;
  expect(used.filter((file) => foreign.test(file))).toEqual([]);
});
