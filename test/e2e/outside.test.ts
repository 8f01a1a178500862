import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { from, toJwk } from '@digitalbazaar/ed25519-multikey';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  controllerDocument,
  mintIssuer,
  mintStatusList,
  mintWebIssuer,
  OB3,
  type Signed,
  type Signer,
  statusEntry,
  VC1,
} from '../kit/mint/index.ts';
import { COLLEGE, cannotTell, type Outside, startOutside } from '../kit/outside.ts';

const deployment = inject('deployment');

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(deployment);
});
afterAll(() => outside?.[Symbol.asyncDispose]());

const jwkOf = async ({ keyId, did, publicKeyMultibase }: Signer): Promise<object> => {
  const keyPair = await from({ id: keyId, controller: did, type: 'Multikey', publicKeyMultibase });
  return { id: keyId, type: 'JsonWebKey', controller: did, publicKeyJwk: await toJwk({ keyPair }) };
};

/** The states of a role that is not met, and is known not to be. */
const UNMET = ['one-step-away', 'not-yet'];

describe('the key of an issuer on the web', () => {
  const HERE = { verdict: 'valid', code: 'issuer-key.belongs', state: 'meets' };

  it('is found in its did:web document', async () => {
    expect(await outside.answerTo(await outside.badgeOf(outside.college), 'issuer-key')).toMatchObject(HERE);
  });

  const answerWith = async (more: object) => {
    const { strangers, college } = outside;
    const url = `https://${COLLEGE}/.well-known/did.json`;
    strangers.publish(url, controllerDocument(college, more));
    try {
      return await outside.answerTo(await outside.badgeOf(college), 'issuer-key');
    } finally {
      strangers.publish(url, controllerDocument(college));
    }
  };

  it('may stand there as a JWK', async () => {
    expect(await answerWith({ verificationMethod: [await jwkOf(outside.college)] })).toMatchObject(HERE);
  });

  it('may stand in assertionMethod alone', async () => {
    const keys = [controllerDocument(outside.college)['verificationMethod']].flat();
    const answer = await answerWith({ verificationMethod: [], assertionMethod: keys, authentication: [] });
    expect(answer).toMatchObject(HERE);
  });

  it('does not count when it is for signing in, and not in assertionMethod', async () => {
    const answer = await answerWith({ assertionMethod: [] });
    expect(answer).toMatchObject({ verdict: 'invalid', code: 'issuer-key.not-for-this' });
    expect(UNMET).toContain(answer.state);
  });

  it('is found in a controller document at the issuer’s own https address', async () => {
    const url = `https://${COLLEGE}/issuer`;
    const issuer = await mintWebIssuer(url);
    outside.strangers.publish(url, controllerDocument(issuer));
    const answer = await outside.answerTo(await outside.badgeOf(issuer), 'issuer-key');
    expect(answer).toMatchObject({ verdict: 'valid', code: 'issuer-key.belongs' });
    // Genuine, and by nobody whom the role trusts.
    expect(UNMET).toContain(answer.state);
  });
});

describe('a badge that its issuer has withdrawn', () => {
  const listAt = (path: string) => `https://${COLLEGE}${path}`;

  it.each(['bitstring', '2021'] as const)('is said to be withdrawn (%s)', async (kind) => {
    const url = listAt(`/${kind}`);
    outside.strangers.publish(url, await mintStatusList({ issuer: outside.college, url, kind, set: [7] }));
    const old = { '@context': [VC1, OB3, 'https://w3id.org/vc/status-list/2021/v1'] };
    const badge = (index: number): Promise<Signed> => {
      const credentialStatus = statusEntry(url, index, { kind });
      return kind === '2021'
        ? outside.badgeOf(outside.college, { ...old, credentialStatus }, '1.1')
        : outside.badgeOf(outside.college, { credentialStatus });
    };
    expect(await outside.answerTo(await badge(8), 'status')).toMatchObject({
      verdict: 'valid',
      code: 'status.in-force',
      state: 'meets',
    });
    const withdrawn = await outside.answerTo(await badge(7), 'status');
    expect(withdrawn).toMatchObject({ verdict: 'invalid', code: 'status.revoked' });
    expect(withdrawn.reason).toContain('withdrawn');
    expect(UNMET).toContain(withdrawn.state);
  });

  it('is withdrawn from when its list says so, however long the list’s host would have it kept', async () => {
    const url = listAt('/changes');
    const badge = await outside.badgeOf(outside.college, { credentialStatus: statusEntry(url, 7) });
    const publishList = async (set: readonly number[]) =>
      outside.strangers.publish(url, await mintStatusList({ issuer: outside.college, url, set, ttl: 0 }), {
        'cache-control': 'max-age=300',
      });
    await publishList([]);
    expect(await outside.answerTo(badge, 'status')).toMatchObject({ verdict: 'valid', state: 'meets' });
    await publishList([7]);
    expect(await outside.answerTo(badge, 'status')).toMatchObject({
      verdict: 'invalid',
      code: 'status.revoked',
    });
  });

  it('for a while is said to be on hold', async () => {
    const url = listAt('/hold');
    outside.strangers.publish(
      url,
      await mintStatusList({ issuer: outside.college, url, purpose: 'suspension', set: [7] }),
    );
    const entry = statusEntry(url, 7, { purpose: 'suspension' });
    expect(
      await outside.answerTo(await outside.badgeOf(outside.college, { credentialStatus: entry }), 'status'),
    ).toMatchObject({
      verdict: 'invalid',
      code: 'status.suspended',
      reason: expect.stringContaining('on hold'),
    });
  });

  it.each<[string, (url: string) => Promise<Signed>]>([
    ['of another issuer', async (url) => mintStatusList({ issuer: await mintIssuer(), url })],
    [
      'of another issuer who says it is this one’s',
      async (url) => ({
        ...(await mintStatusList({ issuer: await mintIssuer(), url })),
        issuer: outside.college.did,
      }),
    ],
    [
      'that inflates to 300 MB',
      async (url) => {
        // Seconds of work: beside the event loop, which has to see that idle connections were closed.
        const bomb = await promisify(gzip)(Buffer.alloc(300 * 1024 * 1024));
        return mintStatusList({
          issuer: outside.college,
          url,
          encodedList: `u${bomb.toString('base64url')}`,
        });
      },
    ],
  ])('cannot be told by a list %s', async (title, listFor) => {
    const url = listAt(`/${title.length}`);
    outside.strangers.publish(url, await listFor(url));
    const badge = await outside.badgeOf(outside.college, { credentialStatus: statusEntry(url, 7) });
    expect(await outside.answerTo(badge, 'status')).toEqual(cannotTell('status'));
  });
});
