import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  type ReadStream,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { byUtf8 } from './listing.ts';

const Facts = z.object({
  key: z.string(),
  size: z.int(),
  etag: z.string(),
  lastModified: z.string(),
  /** Headers given back as they came: content type, cache control, user metadata, checksum. */
  headers: z.record(z.string(), z.string()),
});
export type ObjectFacts = z.infer<typeof Facts>;

/** The facts come after the bytes, since the hash is known only then; their length ends the file. */
const LENGTH_BYTES = 4;

const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex');

const syncDirectory = (directory: string): void => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const readFacts = (file: string): ObjectFacts => {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const length = Buffer.alloc(LENGTH_BYTES);
    readSync(handle, length, 0, LENGTH_BYTES, size - LENGTH_BYTES);
    const facts = Buffer.alloc(length.readUInt32BE());
    readSync(handle, facts, 0, facts.length, size - LENGTH_BYTES - facts.length);
    return Facts.parse(JSON.parse(facts.toString()));
  } finally {
    closeSync(handle);
  }
};

/**
 * One bucket on disk: a file an object, named by the hash of its key so that no key can name a path. Bytes and
 * facts share a file, so one rename makes both visible at once; a crash leaves the old object or the new.
 */
export class ObjectStore {
  readonly #objectDirectory: string;
  readonly #draftDirectory: string;
  readonly #objects = new Map<string, ObjectFacts>();
  #sorted: readonly ObjectFacts[] | undefined;

  constructor(directory: string) {
    this.#objectDirectory = join(directory, 'objects');
    this.#draftDirectory = join(directory, 'drafts');
    mkdirSync(this.#objectDirectory, { recursive: true });
    rmSync(this.#draftDirectory, { recursive: true, force: true });
    mkdirSync(this.#draftDirectory, { recursive: true });
    for (const name of readdirSync(this.#objectDirectory)) {
      const facts = readFacts(join(this.#objectDirectory, name));
      this.#objects.set(facts.key, facts);
    }
  }

  facts(key: string): ObjectFacts | undefined {
    return this.#objects.get(key);
  }

  /** Every object, in the UTF-8 order of the keys. */
  sorted(): readonly ObjectFacts[] {
    this.#sorted ??= [...this.#objects.values()].sort((a, b) => byUtf8(a.key, b.key));
    return this.#sorted;
  }

  /** The bytes `from` to `to`, both included. The file stays readable though it is replaced meanwhile. */
  read(key: string, from: number, to: number): ReadStream {
    const file = join(this.#objectDirectory, nameOf(key));
    return createReadStream(file, { fd: openSync(file, 'r'), start: from, end: to });
  }

  /**
   * Writes an upload to disk, flushed, without making it visible. `complete` is asked for the facts once the
   * bytes are through; when it or the stream throws, nothing is left behind.
   * @returns `publish`, which makes it visible at once and must be called in the same tick as the last check
   */
  async draft(
    chunks: AsyncIterable<Buffer>,
    complete: () => ObjectFacts,
  ): Promise<{ readonly publish: () => void; readonly discard: () => void }> {
    const file = join(this.#draftDirectory, randomUUID());
    const discard = (): void => rmSync(file, { force: true });
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(chunks);
      const facts = complete();
      const text = Buffer.from(JSON.stringify(facts));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(text.length);
      await handle.writeFile(Buffer.concat([text, length]));
      await handle.sync();
      const publish = (): void => {
        renameSync(file, join(this.#objectDirectory, nameOf(facts.key)));
        this.#objects.set(facts.key, facts);
        this.#sorted = undefined;
        syncDirectory(this.#objectDirectory);
      };
      return { publish, discard };
    } catch (error) {
      discard();
      throw error;
    } finally {
      await handle.close();
    }
  }

  delete(key: string): void {
    rmSync(join(this.#objectDirectory, nameOf(key)), { force: true });
    this.#objects.delete(key);
    this.#sorted = undefined;
    syncDirectory(this.#objectDirectory);
  }
}
