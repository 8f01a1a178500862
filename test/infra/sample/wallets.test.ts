import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import type { Match } from '../../../functions/domain/evaluate/evaluation.ts';
import { countStates, matchMarket } from '../../../functions/domain/evaluate/match.ts';
import { instantOf } from '../../../functions/domain/time.ts';
import { inMemoryMarket, type SampleMarket } from '../../../infra/local/sample/in-memory-market.ts';
import { LEARNERS, UNENTITLED } from '../../../infra/local/sample/learners.ts';
import { SIGNERS } from '../../../infra/local/sample/market.ts';
import { openIssuers } from '../../../infra/local/sample/seeds.ts';
import { mintWallets } from '../../../infra/local/sample/wallets.ts';
import { readLearner } from '../../../infra/local/wallet/learners.ts';
import { signedPresentation } from '../../../infra/local/wallet/sign.ts';

const now = instantOf(new Date());
const verifier = createVerifier();
let dataDirectory: string;
let market: SampleMarket;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'rh-wallets-'));
  await mintWallets(dataDirectory);
  const issuers = await openIssuers(dataDirectory, SIGNERS);
  market = await inMemoryMarket((key) => issuers.get(key)?.did ?? `did:key:nobody-${key}`);
});

afterAll(() => rm(dataDirectory, { recursive: true }));

/** What the verifier says of the wallet's badges, presented by the learner as a wallet would. */
const presented = async (key: string): Promise<readonly CredentialReport[]> => {
  const learner = await readLearner(dataDirectory, key);
  const expected = { challenge: 'c-1', domain: 'https://recognized.example' };
  const presentation = await signedPresentation(learner, learner.credentials, expected);
  const reports = await verifier.verifyPresentation(presentation, expected, now);
  if (!reports.ok) throw new Error(reports.error.kind);
  return reports.value;
};

const matched = async (key: string): Promise<readonly Match[]> => {
  const evidence = (await presented(key)).flatMap((report) => report.evidence ?? []);
  return matchMarket(market, evidence, now);
};

const titled = (matches: readonly Match[], state: Match['evaluation']['state']): readonly string[] =>
  matches
    .filter(({ evaluation }) => evaluation.state === state)
    .map(({ recognition }) => `${recognition.organization.name}: ${recognition.role.title}`);

describe('every wallet', () => {
  it('is there for its owner alone, with each badge as a file', async () => {
    for (const { key, badges } of LEARNERS) {
      const file = join(dataDirectory, 'wallets', `${key}.json`);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readdir(join(dataDirectory, 'wallets', key))).toHaveLength(badges.length);
    }
    expect((await stat(join(dataDirectory, 'sample-issuers.json'))).mode & 0o777).toBe(0o600);
  });

  it('stays as it is at the next start', async () => {
    const file = join(dataDirectory, 'wallets', 'maya.json');
    const before = await readFile(file, 'utf8');
    expect(await mintWallets(dataDirectory)).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is signed anew by new issuers', async () => {
    await rm(join(dataDirectory, 'sample-issuers.json'));
    expect(await mintWallets(dataDirectory)).toBe(LEARNERS.length);
    const issuers = await openIssuers(dataDirectory, SIGNERS);
    market = await inMemoryMarket((key) => issuers.get(key)?.did ?? `did:key:nobody-${key}`);
  });

  it('mixes data models and proofs', () => {
    const forms = new Set(LEARNERS.flatMap(({ badges }) => badges.map(({ form }) => form)));
    expect(forms.size).toBe(4);
  });
});

describe('what a learner sees', () => {
  it('Maya meets several jobs, one of them with what is preferred, and is one step from many', async () => {
    expect((await presented('maya')).map(({ verdict }) => verdict)).toEqual(Array(7).fill('valid'));
    const matches = await matched('maya');
    const counts = countStates(matches);
    expect(counts.meets + counts['meets-with-preferred']).toBeGreaterThanOrEqual(8);
    expect(titled(matches, 'meets-with-preferred')).toContain('Tidewater Systems: Help Desk Technician');
    expect(counts['one-step-away']).toBeGreaterThanOrEqual(15);
    expect(counts['not-yet']).toBeGreaterThanOrEqual(30);
  });

  it('Tomas is just starting and already meets one', async () => {
    const matches = await matched('tomas');
    const met = [...titled(matches, 'meets'), ...titled(matches, 'meets-with-preferred')];
    expect(met).toContain('Saltgrass Kitchens: Prep Cook');
    expect(met.length).toBeLessThanOrEqual(4);
    expect(titled(matches, 'one-step-away').length).toBeGreaterThanOrEqual(10);
  });

  it('Lin has one that expired and one that was changed, and the others count', async () => {
    const reports = await presented('lin');
    const codes = (name: string) =>
      reports
        .find((report) => report.name === name)
        ?.checks.flatMap(({ outcome, code }) => (outcome === 'fail' ? [code] : []));
    expect(codes('CPR and First Aid')).toEqual(['validity.expired']);
    expect(codes('Phlebotomy Technician')).toEqual(['proof.changed']);
    expect(codes('Nurse Aide Training')).toEqual([]);
    expect(titled(await matched('lin'), 'meets')).toContain('Pine Hollow Hospital: Nurse Aide, Rural Float');
  });

  it('Jordan has a genuine badge from somebody who may not sign for it', async () => {
    const report = (await presented('jordan')).find(({ name }) => name === 'Structural Welder, Marine Steel');
    expect(report).toMatchObject({ verdict: 'valid', issuerName: UNENTITLED.name });
    const welder = (await matched('jordan')).find(
      ({ recognition }) => recognition.role.title === 'Structural Welder',
    );
    expect(welder?.evaluation.leaves.map(({ reason }) => reason)).toContain('not-entitled');
    expect(welder?.evaluation.required).toBe('unmet');
  });

  it('Rosa learned by doing, and it opens the same doors', async () => {
    const met = titled(await matched('rosa'), 'meets');
    expect(met).toContain('Second Porch Home Care: Home Care Aide');
    expect(met).toContain('Lantern House Senior Living: Caregiver');
  });

  it('Ezra has a whole stack, a badge of nobody in particular and one of somebody else', async () => {
    const reports = await presented('ezra');
    const holderOf = (name: string) =>
      reports.find((report) => report.name === name)?.checks.find(({ check }) => check === 'holder')?.code;
    expect(new Set(reports.map(({ name }) => holderOf(name))).size).toBe(3);
    expect(reports.find(({ name }) => name === 'Cloud Foundations')?.verdict).toBe('invalid');
    const matches = await matched('ezra');
    const analyst = matches.find(({ recognition }) => recognition.role.title === 'Junior Data Analyst');
    expect(analyst?.evaluation.required).toBe('met');
    expect(analyst?.evaluation.leaves.map(({ reason }) => reason)).toContain('held-through-stack');
  });
});
