import { startGallery } from './gallery.ts';

/** `npm run components -- [port]`: every component of the pages in its states, for who works on them. */
const engine = await startGallery(Number(process.argv[2] ?? 4322));
console.log(`${engine.url}/components and ${engine.url}/es/components; Ctrl-C stops`);
