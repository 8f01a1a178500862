import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { returnTo } from '../../contract/return-to.ts';
import type { SignInAttempt } from '../../services/ports/sign-in.ts';
import { guardedCookie } from '../desk-cookie.ts';

/** As long as somebody may take at the issuer, with a password to look up. */
const ATTEMPT_SECONDS = 15 * 60;

/** A sign-in under way, with the page to come back to. Only the browser that began it holds it. */
export interface PendingSignIn extends SignInAttempt {
  readonly to: string;
}

const cookie = guardedCookie('rh_sign_in');

const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const Stored = z.strictObject({
  state: Secret,
  nonce: Secret,
  verifier: Secret,
  to: z.string(),
  until: z.number(),
});

const parse = (value: string): unknown => {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Keeps the sign-in in the browser, HttpOnly, for a few minutes. */
export const keepAttempt = (c: Context, origin: string, attempt: PendingSignIn, now: number): void => {
  const stored: z.infer<typeof Stored> = { ...attempt, until: now + ATTEMPT_SECONDS * 1000 };
  cookie.give(c, origin, Buffer.from(JSON.stringify(stored)).toString('base64url'), ATTEMPT_SECONDS);
};

/** Takes the sign-in back from the browser: one answer of the issuer is looked at for each, whatever becomes of it. */
export const takeAttempt = (c: Context, origin: string, now: number): PendingSignIn | undefined => {
  const value = cookie.read(c, origin);
  if (value === undefined) return undefined;
  cookie.take(c, origin);
  const stored = Stored.safeParse(parse(value));
  if (!stored.success || stored.data.until <= now) return undefined;
  const { until, to, ...attempt } = stored.data;
  return { ...attempt, to: returnTo(to) };
};
