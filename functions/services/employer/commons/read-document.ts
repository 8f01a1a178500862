import {
  type DocumentFault,
  MOST_CHARACTERS,
  readAchievementDocument,
} from '../../../domain/achievement-document/read.ts';
import type { Reading } from '../../../domain/achievement-document/reading.ts';
import { fail, type Result } from '../../../domain/result.ts';
import type { BadgeFault } from '../../ports/badge-reader.ts';
import type { FetchFailure } from '../../ports/document-fetcher.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';

/** Where a description of an achievement comes from: pasted, at an address or a CTID, or in a badge of
 * it, which may be baked into a picture. */
export type DocumentSource =
  | { readonly from: 'document'; readonly document: string }
  | { readonly from: 'link'; readonly link: string }
  | { readonly from: 'badge'; readonly badge: string }
  | { readonly from: 'picture'; readonly picture: Uint8Array };

type ReadFailure = FailureOf<'not-found' | 'forbidden' | 'field-invalid' | 'dependency-down'>;

const FAULTS: Readonly<Record<DocumentFault, string>> = {
  empty: 'is empty',
  'too-large': 'is larger than 512 KB',
  'not-json': 'is not JSON, or says the same thing twice',
  'unknown-kind': 'describes no achievement of Open Badges 2.0 or 3.0 or of CTDL',
  nameless: 'gives the achievement no name',
};

const FETCHED: Readonly<Record<FetchFailure['kind'], string>> = {
  refused: 'is not a public https address of a document',
  unreachable: 'did not answer; try again later, or paste the document',
  unusable: 'did not answer with a JSON document; paste it instead',
};

const REGISTRY = 'https://credentialengineregistry.org/graph/';
const CTID = /^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wrong = (pointer: string, detail: string): { readonly ok: false; readonly error: ReadFailure } =>
  fail({ kind: 'field-invalid', errors: [{ pointer, detail }] });

const readText = (text: string, pointer: string): Result<Reading, ReadFailure> => {
  const reading = readAchievementDocument(text);
  return reading.ok ? reading : wrong(pointer, FAULTS[reading.error]);
};

const readLink = async (
  { documents }: EmployerDependencies,
  link: string,
): Promise<Result<Reading, ReadFailure>> => {
  const url = CTID.test(link) ? `${REGISTRY}${link.toLowerCase()}` : link;
  const fetched = await documents.fetch(url, 'achievement');
  if (!fetched.ok) return wrong('/link', FETCHED[fetched.error.kind]);
  return readText(new TextDecoder().decode(fetched.value.bytes), '/link');
};

const BADGE_FAULTS: Readonly<Record<BadgeFault, string>> = {
  ...FAULTS,
  unreadable: 'is no badge that can be read here',
  'not-genuine': 'could not be found genuine, so it says nothing of who may sign',
};

const readBadge = async (
  { badges }: EmployerDependencies,
  bytes: Uint8Array,
  pointer: string,
): Promise<Result<Reading, ReadFailure>> => {
  const read = await badges.read(bytes);
  if (read.ok) return read;
  return read.error === 'unreachable'
    ? fail({ kind: 'dependency-down' })
    : wrong(pointer, BADGE_FAULTS[read.error]);
};

/** Reads what a document says of an achievement, and what would become of each part. Nothing is stored. */
export const readDocument = async (
  deps: EmployerDependencies,
  visit: Visit,
  source: DocumentSource,
): Promise<Result<Reading, ReadFailure>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  if (source.from === 'link') return readLink(deps, source.link);
  if (source.from === 'document') return readText(source.document, '/document');
  if (source.from === 'picture') return readBadge(deps, source.picture, '/picture');
  return source.badge.length > MOST_CHARACTERS
    ? wrong('/badge', FAULTS['too-large'])
    : readBadge(deps, new TextEncoder().encode(source.badge), '/badge');
};
