import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedPresentation } from '../../../infra/local/wallet/sign.ts';
import {
  draftPresentation,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  type Signed,
  type Signer,
  SUITES,
  sign,
} from '../../kit/mint/index.ts';
import { codeOf, EXPECTED, NOW, verifier } from './reading.ts';

let issuer: Signer;
let holder: Signer;
let own: Signed;
beforeAll(async () => {
  [issuer, holder] = await Promise.all([mintIssuer('issuer'), mintHolder('holder')]);
  own = await mintCredential({ issuer, subject: holder.did });
});

const present = async (presentation: unknown) => {
  const result = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a presentation that is accepted', () => {
  // A presentation of the older data model cannot hold a newer credential: their protected words collide.
  for (const [version, inside] of [
    ['1.1', '1.1'],
    ['2.0', '2.0'],
    ['2.0', '1.1'],
  ] as const)
    it.each(SUITES)(`VCDM ${version} with %s, holding a VCDM ${inside} credential`, async (suite) => {
      const credential = await mintCredential({ issuer, subject: holder.did, version: inside, suite });
      const [report] = await present(
        await mintPresentation({ holder, credentials: [credential], version, suite, ...EXPECTED }),
      );
      expect([report?.verdict, report?.evidence?.assurance]).toEqual(['valid', 'holder-bound']);
    });

  it('as the libraries of the Learner Credential Wallet sign it', async () => {
    const seed = createHash('sha256').update('holder').digest('base64url');
    const presentation = await signedPresentation({ did: holder.did, seed }, [own], EXPECTED);
    const [report] = await present(JSON.parse(JSON.stringify(presentation)));
    expect([report?.verdict, report?.evidence?.assurance]).toEqual(['valid', 'holder-bound']);
  });

  it('with its holder written as an object', async () => {
    const draft = { ...draftPresentation({ holder, credentials: [own] }), holder: { id: holder.did } };
    const [report] = await present(await sign(draft, holder, { purpose: EXPECTED }));
    expect(report?.evidence?.assurance).toBe('holder-bound');
  });

  it('whose credentials stand each on their own', async () => {
    const credentials = [
      own,
      await mintCredential({ issuer, subject: holder.did, validUntil: '2026-01-01T00:00:00Z' }),
      await mintCredential({ issuer, subject: issuer.did }),
      await mintCredential({ issuer }),
    ];
    const reports = await present(await mintPresentation({ holder, credentials, ...EXPECTED }));
    expect(reports.map((report) => [report.credential, report.verdict, codeOf(report, 'holder')])).toEqual([
      ['c1', 'valid', 'holder.bound'],
      ['c2', 'invalid', 'holder.bound'],
      ['c3', 'invalid', 'holder.someone-else'],
      ['c4', 'valid', 'holder.bearer'],
    ]);
  });

  it('counts only what the holder achieved where a credential is about several people', async () => {
    const subject = (id: string, name: string) => ({
      id,
      type: ['AchievementSubject'],
      achievement: {
        id: `https://badges.riverbend.example/achievements/${name}`,
        type: ['Achievement'],
        name,
        description: 'x',
        criteria: { narrative: 'x' },
      },
    });
    const shared = await mintCredential({
      issuer,
      more: { credentialSubject: [subject(issuer.did, 'theirs'), subject(holder.did, 'mine')] },
    });
    const [report] = await present(await mintPresentation({ holder, credentials: [shared], ...EXPECTED }));
    expect(report?.evidence).toMatchObject({ name: 'mine', assurance: 'holder-bound' });
  });
});
