/**
 * The partition prefixes of the catalog table. Each function's IAM policy names the ones it may touch
 * (`dynamodb:LeadingKeys`), so a prefix is a boundary of trust, not a naming habit.
 */
export const PREFIX = {
  /** An organization and what is private to it: `ORG#<organization>`. */
  organization: 'ORG#',
  /** Immutable published versions: `VERSION#<role>`; put-only. */
  version: 'VERSION#',
  /** Who changed what: `AUDIT#<organization>`; put-only for writers. */
  audit: 'AUDIT#',
  /** One item per thing that may exist once: `UNIQUE#domain#...`, `UNIQUE#alias#...`. */
  unique: 'UNIQUE#',
  /** The part of it that says which organization has proven a domain. */
  domain: 'UNIQUE#domain#',
  /** Answers to idempotent requests: `IDEMPOTENCY#<subject>`; they expire. */
  idempotency: 'IDEMPOTENCY#',
  /** The keys that an organization signs with: `KEY#<organization>`; only the signer reads the sealed ones. */
  key: 'KEY#',
  /** Endorsements as they were signed: `SIGNED#<role>`, and in GSI1 by organization. */
  signed: 'SIGNED#',
  /** Status lists of an organization: `STATUS#<organization>`. */
  status: 'STATUS#',
  /** What is public and waits for its signature: `UNSIGNED#<shard>`. */
  unsigned: 'UNSIGNED#',
  /** Everything that anyone may read: `PUB#...`; only the indexer writes it. */
  public: 'PUB#',
  /** GSI1: the organizations of a person, `SUBJECT#<subject>`. */
  subject: 'SUBJECT#',
  /** GSI2: what becomes true by time alone, `DUE#<shard>`, sorted by instant. */
  due: 'DUE#',
  /** The webhooks of an organization with their sealed secrets: `HOOK#<organization>`. */
  webhook: 'HOOK#',
  /** Messages to webhooks, sent and to be sent: `OUTBOX#<webhook>`; they expire. */
  outbox: 'OUTBOX#',
} as const;

export const INDEX = { listing: 'GSI1', due: 'GSI2' } as const;

/** In the session table, what a learner shows: `SES#<session>`. */
export const SESSION_PREFIX = 'SES#';

/** The session table also holds who is signed in: `DESK#<hash of the cookie>`, which `employer` alone may touch. */
export const DESK_PREFIX = 'DESK#';
