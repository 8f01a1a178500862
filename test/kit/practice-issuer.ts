import { fail, ok } from '../../functions/domain/result.ts';
import type { IdentityProvider } from '../../functions/services/ports/sign-in.ts';

/** An issuer for tests without one: `code` is the subject that signs in, `down` an issuer that does not answer. */
export const practiceIssuer: IdentityProvider = {
  authorizationUrl: async ({ state }) => ok(new URL(`https://issuer.example/authorize?state=${state}`)),
  async personOf({ state }, answer) {
    const code = answer.get('code');
    if (code === 'down') return fail({ kind: 'unreachable' });
    if (answer.get('error') === 'access_denied') return fail({ kind: 'denied' });
    if (code === null || answer.get('state') !== state) return fail({ kind: 'mismatch' });
    return ok({ subject: code, name: `${code.charAt(0).toUpperCase()}${code.slice(1)}` });
  },
  endSessionUrl: async () => ok(undefined),
};
