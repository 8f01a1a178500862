import * as z from 'zod';
import { DomainName } from '../../contract/organization.ts';
import { proofDidAddress, proofFileAddress } from '../../domain/organization-proof.ts';
import {
  DOCUMENT_PURPOSES,
  type DocumentPurpose,
  FETCH_REASONS,
  type FetchReason,
} from '../../services/ports/document-fetcher.ts';
import { MAX_ADDRESS_LENGTH } from './guarded-fetch/address.ts';

const PROOF_LABEL = '_recognized-here.';

/** More records or longer ones than these are left out: a proof is one short record. */
export const MAX_RECORDS = 50;
export const MAX_RECORD_LENGTH = 512;

/** An answer with the largest document, in base64, stays well under the 6 MB that Lambda carries. */
const MAX_BASE64_LENGTH = 4 * 1_024 * 1_024;

/** A message says what happened and where to read of it; it carries no document. */
const MAX_MESSAGE_LENGTH = 16 * 1_024;

/** The TXT records of a domain proof: a stranger's name is looked up for nothing else. */
const TxtRequest = z.strictObject({
  kind: z.literal('txt'),
  name: z
    .string()
    .max(253 + PROOF_LABEL.length)
    .refine(
      (name) => name.startsWith(PROOF_LABEL) && DomainName.safeParse(name.slice(PROOF_LABEL.length)).success,
      'not the name of a domain proof',
    ),
});

/** A proof is only where nobody but a domain's operator can leave one. */
const isProofAddress = (purpose: DocumentPurpose, url: string): boolean => {
  const [, domain = ''] = /^https:\/\/([^/]+)\//.exec(url) ?? [];
  if (purpose === 'domain-proof') return url === proofFileAddress(domain);
  return purpose !== 'domain-proof-did' || url === proofDidAddress(domain);
};

/** A document at an address that a stranger named; whether that is an address to ask is the fetcher's to say. */
const DocumentRequest = z
  .strictObject({
    kind: z.literal('document'),
    purpose: z.enum(DOCUMENT_PURPOSES),
    url: z.string().max(MAX_ADDRESS_LENGTH),
  })
  .refine(({ purpose, url }) => isProofAddress(purpose, url), 'not the address of a domain proof');

/** A webhook message (Standard Webhooks), signed by whoever asks; only its three headers can be chosen. */
const MessageRequest = z.strictObject({
  kind: z.literal('message'),
  url: z.string().max(MAX_ADDRESS_LENGTH),
  id: z.string().regex(/^msg_[A-Za-z0-9_-]{1,64}$/),
  seconds: z.int().min(0),
  signature: z.string().regex(/^v1,[A-Za-z0-9+/]{43}=( v1,[A-Za-z0-9+/]{43}=)?$/),
  body: z.string().max(MAX_MESSAGE_LENGTH),
});

/**
 * Everything that may be asked of the `outbound` function, and nothing besides: it is the one that talks to hosts
 * that strangers chose.
 */
export const OutboundRequest = z.discriminatedUnion('kind', [TxtRequest, DocumentRequest, MessageRequest]);
export type OutboundRequest = z.infer<typeof OutboundRequest>;

const isFetchReason = (text: string): text is FetchReason => Object.hasOwn(FETCH_REASONS, text);

/** What the `outbound` function answers. `unreachable` is not "no record". */
export const OutboundAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('records'),
    records: z.array(z.string().max(MAX_RECORD_LENGTH)).max(MAX_RECORDS),
  }),
  z.strictObject({ kind: z.literal('unreachable') }),
  z.strictObject({
    kind: z.literal('document'),
    /** Our own function wrote it, so its alphabet is not gone through again. */
    base64: z.string().max(MAX_BASE64_LENGTH),
    contentType: z.string().max(100),
    cacheSeconds: z.int().min(0).max(86_400),
  }),
  z.strictObject({ kind: z.literal('status'), status: z.int().min(0).max(999) }),
  z.strictObject({ kind: z.literal('no-document'), reason: z.string().refine(isFetchReason) }),
]);
export type OutboundAnswer = z.infer<typeof OutboundAnswer>;
