import { describe, expect, test } from 'vitest';
import { x25519Sealer as sealer } from '../../../functions/adapters/seal/x25519-sealer.ts';

describe('sealing to the page', () => {
  test('the secret opens what was sealed to its public key', async () => {
    const { sealTo, secret } = sealer.pair();
    const text = JSON.stringify({ name: 'Soldadura básica', list: Array.from({ length: 5000 }, String) });
    expect(await sealer.open(await sealer.seal(sealTo, text), secret)).toBe(text);
  });

  test('the public key says nothing of the secret, and the sealed answer nothing of the text', async () => {
    const { sealTo, secret } = sealer.pair();
    expect(Object.keys(JSON.parse(sealTo)).sort()).toEqual(['crv', 'kty', 'x']);
    expect(sealTo).not.toContain(secret);
    const sealed = await sealer.seal(sealTo, 'CompTIA A+');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('CompTIA');
    expect(sealed.split('.')).toHaveLength(5);
  });

  test('another secret opens nothing', async () => {
    const mine = sealer.pair();
    const theirs = sealer.pair();
    const sealed = await sealer.seal(mine.sealTo, 'mine');
    expect(await sealer.open(sealed, theirs.secret)).toBeUndefined();
    expect(sealer.opens(theirs.secret, mine.sealTo)).toBe(false);
    expect(sealer.opens(mine.secret, mine.sealTo)).toBe(true);
  });

  test('one changed character opens nothing', async () => {
    const { sealTo, secret } = sealer.pair();
    const sealed = await sealer.seal(sealTo, 'as it was');
    const parts = sealed.split('.');
    const tampered = [
      ...parts.slice(0, 3),
      `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1)}`,
      parts[4],
    ];
    expect(await sealer.open(tampered.join('.'), secret)).toBeUndefined();
  });

  test.each(['', 'short', 'x'.repeat(43), 'é'.repeat(43), 'A'.repeat(44), '../../etc/passwd'])(
    'a malformed secret (%s) is a wrong one',
    async (secret) => {
      const { sealTo } = sealer.pair();
      expect(sealer.opens(secret, sealTo)).toBe(false);
      expect(sealer.opens(secret, undefined)).toBe(false);
      expect(await sealer.open(await sealer.seal(sealTo, 'x'), secret)).toBeUndefined();
    },
  );

  test('no session, no secret is right', () => {
    expect(sealer.opens(sealer.pair().secret, undefined)).toBe(false);
  });
});
