import { build } from '../../infra/local/build.ts';

/** Makes pages and template be as the sources say, once, before any test that reads them. */
export default async (): Promise<void> => {
  await build(() => {});
};
