import { achievementsNamed } from '../../domain/requirement/named.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { SigningCause, Unsigned, Waiting } from '../ports/unsigned.ts';
import type { Published } from './endorse.ts';
import type { Endorser } from './signer.ts';

interface Dependencies {
  readonly unsigned: Unsigned;
  readonly endorser: Endorser;
}

/** Versions that wait and are tried again in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 200;

/**
 * The version with the achievements that its rule names. Nothing while one of them is not public yet, which passes;
 * whoever asks again takes what there is.
 */
const published = async (
  unsigned: Unsigned,
  version: RecognitionVersion,
  again: boolean,
): Promise<Published | undefined> => {
  if (version.state !== 'live') return { version, achievements: [] };
  const ids = [...achievementsNamed(version.requirement)];
  const achievements = await unsigned.achievements(ids);
  return achievements.length === ids.length || again ? { version, achievements } : undefined;
};

const waitingFor = ({ roleId, number }: RecognitionVersion): Waiting => ({
  kind: 'version',
  roleId,
  number,
});

/** Has versions signed; gives those that were not. */
const sign = async (
  { unsigned, endorser }: Dependencies,
  versions: readonly RecognitionVersion[],
  again: boolean,
): Promise<readonly RecognitionVersion[]> => {
  const ready: Published[] = [];
  const left: RecognitionVersion[] = [];
  for (const version of versions) {
    const one = await published(unsigned, version, again);
    if (one === undefined) left.push(version);
    else ready.push(one);
  }
  if (ready.length === 0) return left;
  const failed = await endorser.endorse(ready);
  return [...left, ...failed.flatMap((at) => ready[at]?.version ?? [])];
};

/**
 * Has signed what became public. A signer that does not answer stops nothing: what it was to sign stays public
 * without a signature, and waits.
 * @throws when the table does not answer; then the batch is delivered again, and all of this does no harm twice.
 */
export const haveSigned = async (deps: Dependencies, causes: readonly SigningCause[]): Promise<void> => {
  const versions = causes.flatMap((cause) => (cause.kind === 'version' ? [cause.value] : []));
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
  const versions: RecognitionVersion[] = [];
  for (const what of waiting) {
    if (what.kind === 'renewal') {
      if (await deps.endorser.renew(what.organizationId)) await finish(what);
      continue;
    }
    const version = await deps.unsigned.version(what.roleId, what.number);
    if (version !== undefined) versions.push(version);
  }
  const left = new Set(await sign(deps, versions, true));
  for (const version of versions) if (!left.has(version)) await finish(waitingFor(version));
  return { done, left: waiting.length - done };
};
