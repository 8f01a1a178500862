import { achievementsNamed } from '../../domain/requirement/named.ts';
import type { SigningCause, Unsigned, Waiting } from '../ports/unsigned.ts';
import type { Published } from './endorse.ts';
import type { Endorser } from './signer.ts';

interface Dependencies {
  readonly unsigned: Unsigned;
  readonly endorser: Endorser;
}

/** Versions that wait and are tried again in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 200;

/** A version that somebody published or ended. */
type Said = Exclude<SigningCause, { readonly kind: 'renewal' }>;

/**
 * A profile as it is, a version of a role with the achievements that its rule names. Nothing while one of them is not
 * public yet, which passes; whoever asks again takes what there is.
 */
const published = async (unsigned: Unsigned, said: Said, again: boolean): Promise<Published | undefined> => {
  if (said.kind === 'profile') return { profile: said.value };
  const { value: version } = said;
  if (version.state !== 'live') return { version, achievements: [] };
  const ids = [...achievementsNamed(version.requirement)];
  const achievements = await unsigned.achievements(ids);
  return achievements.length === ids.length || again ? { version, achievements } : undefined;
};

const waitingFor = (said: Said): Waiting =>
  said.kind === 'profile'
    ? { kind: 'profile', profileId: said.value.profileId, number: said.value.number }
    : { kind: 'version', roleId: said.value.roleId, number: said.value.number };

/** What waits, as it was published. */
const waitedFor = async (
  unsigned: Unsigned,
  what: Exclude<Waiting, { readonly kind: 'renewal' }>,
): Promise<Said | undefined> => {
  if (what.kind === 'profile') {
    const value = await unsigned.profileVersion(what.profileId, what.number);
    return value && { kind: 'profile', value };
  }
  const value = await unsigned.version(what.roleId, what.number);
  return value && { kind: 'version', value };
};

/** Has versions signed; gives those that were not. */
const sign = async (
  { unsigned, endorser }: Dependencies,
  versions: readonly Said[],
  again: boolean,
): Promise<readonly Said[]> => {
  const ready: Published[] = [];
  const asked: Said[] = [];
  const left: Said[] = [];
  for (const said of versions) {
    const one = await published(unsigned, said, again);
    if (one === undefined) left.push(said);
    else {
      ready.push(one);
      asked.push(said);
    }
  }
  if (ready.length === 0) return left;
  const failed = await endorser.endorse(ready);
  return [...left, ...failed.flatMap((at) => asked[at] ?? [])];
};

/**
 * Has signed what became public. A signer that does not answer stops nothing: what it was to sign stays public
 * without a signature, and waits.
 * @throws when the table does not answer; then the batch is delivered again, and all of this does no harm twice.
 */
export const haveSigned = async (deps: Dependencies, causes: readonly SigningCause[]): Promise<void> => {
  const versions = causes.filter((cause) => cause.kind !== 'renewal');
  for (const version of await sign(deps, versions, false)) await deps.unsigned.wait(waitingFor(version));
  for (const cause of causes) {
    if (cause.kind !== 'renewal') continue;
    if (!(await deps.endorser.renew(cause.organizationId))) await deps.unsigned.wait(cause);
  }
};

/** Tries again what waits; gives how many were done and how many wait on. */
export const signWaiting = async (
  deps: Dependencies,
): Promise<{ readonly done: number; readonly left: number }> => {
  const waiting = await deps.unsigned.waiting(MOST_PER_RUN);
  let done = 0;
  const finish = async (what: Waiting): Promise<void> => {
    await deps.unsigned.waitNoMore(what);
    done += 1;
  };
  const versions: Said[] = [];
  for (const what of waiting) {
    if (what.kind === 'renewal') {
      if (await deps.endorser.renew(what.organizationId)) await finish(what);
      continue;
    }
    const said = await waitedFor(deps.unsigned, what);
    if (said !== undefined) versions.push(said);
  }
  const left = new Set(await sign(deps, versions, true));
  for (const version of versions) if (!left.has(version)) await finish(waitingFor(version));
  return { done, left: waiting.length - done };
};
