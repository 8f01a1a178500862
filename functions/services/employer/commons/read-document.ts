import {
  type DocumentFault,
  MOST_CHARACTERS,
  readAchievementDocument,
} from '../../../domain/achievement-document/read.ts';
import type { Reading } from '../../../domain/achievement-document/reading.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchFailure } from '../../ports/document-fetcher.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';

/** Where a description of an achievement comes from: pasted, at an address or a CTID, or in a badge of it. */
export type DocumentSource =
  | { readonly from: 'document'; readonly document: string }
  | { readonly from: 'link'; readonly link: string }
  | { readonly from: 'badge'; readonly badge: string };

type ReadFailure = FailureOf<'not-found' | 'forbidden' | 'field-invalid'>;

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

/** A genuine badge vouches for who signs its achievement; what it says of its holder is not even read. */
const readBadge = async (
  { badges, clock }: EmployerDependencies,
  badge: string,
): Promise<Result<Reading, ReadFailure>> => {
  if (badge.length > MOST_CHARACTERS) return wrong('/badge', FAULTS['too-large']);
  const checked = await badges.verifyDocument(new TextEncoder().encode(badge), clock.now());
  if (!checked.ok) return wrong('/badge', 'is no badge that can be read here');
  const [report] = checked.value;
  if (report === undefined || report.verdict !== 'valid' || report.issuer === undefined)
    return wrong('/badge', 'could not be found genuine, so it says nothing of who may sign');
  const reading = readAchievementDocument(badge);
  if (!reading.ok) return wrong('/badge', FAULTS[reading.error]);
  const { draft, notes } = reading.value;
  const signed = notes.map((note) =>
    note.reason === 'creator-unsigned'
      ? { ...note, outcome: 'mapped' as const, reason: 'mapped' as const }
      : note,
  );
  return ok({ ...reading.value, draft: { ...draft, creators: [report.issuer] }, notes: signed });
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
  return source.from === 'badge' ? readBadge(deps, source.badge) : readText(source.document, '/document');
};
