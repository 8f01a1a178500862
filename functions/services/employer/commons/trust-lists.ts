import { changesBetween } from '../../../domain/audit.ts';
import type { TrustId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { TrustList } from '../../../domain/trust-list.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf, FieldError } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { sizeErrors } from '../stored-size.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type SpeakFailure, speakerOf } from './speaker.ts';

/** What an organization says in a trust list. */
export type TrustListFacts = Pick<TrustList, 'name' | 'about' | 'issuers'>;

type WriteFailure = SpeakFailure | FailureOf<'field-invalid' | 'version-conflict' | 'dependency-down'>;

const trustListIn = (outcome: Outcome): TrustList | undefined =>
  outcome.kind === 'trust-list' ? outcome.value : undefined;

const factsOf = ({ name, about, issuers }: TrustListFacts) => ({ name, about, issuers });

const errorsIn = (facts: TrustListFacts): readonly FieldError[] => {
  const named = facts.issuers.map(({ issuer }) => issuer);
  const twice = named.flatMap((issuer, at) =>
    named.indexOf(issuer) < at ? [{ pointer: `/issuers/${at}/issuer`, detail: 'is there twice' }] : [],
  );
  return [...sizeErrors(facts), ...twice];
};

/** Makes a trust list; it is public at once, and its first version is kept. */
export const makeTrustList = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: TrustListFacts,
  request: Repeatable,
): Promise<Result<TrustList, WriteFailure | FailureOf<'key-reused'>>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId, subject: actor } = visit;
  return once<TrustList, WriteFailure>(deps, actor, request, trustListIn, async (receiptOf) => {
    const errors = errorsIn(facts);
    if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
    const at = deps.clock.now();
    const list: TrustList = {
      id: deps.random.id('trust'),
      organizationId,
      ...factsOf(facts),
      version: 1,
      updatedAt: at,
    };
    const changes = changesBetween({}, factsOf(facts));
    const trail = {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'trust-list-made', list.id, changes),
      receipt: receiptOf({ kind: 'trust-list', value: list }),
    };
    const written = await deps.commons.trustLists.write(list, trail, speaker.value);
    return written.ok ? ok(list) : fail(plainFailure(written.error));
  });
};

/**
 * Replaces what a trust list says. From then on the rules that name it go by the new one; the old version stays to be
 * read.
 */
export const changeTrustList = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: TrustId,
  version: number,
  facts: TrustListFacts,
): Promise<Result<TrustList, WriteFailure>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId, subject: actor } = visit;
  const before = await deps.commons.trustLists.find(organizationId, id);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version) return fail({ kind: 'version-conflict' });
  const errors = errorsIn(facts);
  if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
  const at = deps.clock.now();
  const after: TrustList = {
    id,
    organizationId,
    ...factsOf(facts),
    version: version + 1,
    updatedAt: at,
  };
  const changes = changesBetween(factsOf(before), factsOf(facts));
  const audit = auditEntry(deps.random, { organizationId, actor, at }, 'trust-list-changed', id, changes);
  const written = await deps.commons.trustLists.write(after, { audit }, speaker.value);
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};

/** One trust list of the organization. */
export const readTrustList = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: TrustId,
): Promise<Result<TrustList, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const list = await deps.commons.trustLists.find(visit.organizationId, id);
  return list === undefined ? fail({ kind: 'not-found' }) : ok(list);
};

/** The trust lists of the organization, oldest first. */
export const readTrustLists = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<TrustList>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.commons.trustLists.page(visit.organizationId, page)) : seat;
};
