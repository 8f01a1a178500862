import * as z from 'zod';
import type { EndorsedAchievement } from '../../domain/signing/endorsement.ts';
import type { KeyringChangeRequest } from '../../services/ports/signing-keys.ts';
import type { Published } from '../../services/signing/endorse.ts';
import { AchievementValue } from '../table/private/achievement-items.ts';
import { KeyringValue } from '../table/private/keyring-items.ts';
import { InstantValue, idValue, RecognitionValue } from '../table/private/values.ts';
import { ProfileVersionValue } from '../table/profiles/values.ts';

/** The most versions that one request brings. */
export const MOST_VERSIONS = 50;

const EndorsedValue: z.ZodType<EndorsedAchievement> = z.intersection(
  AchievementValue,
  z.object({ organizationName: z.string(), sample: z.boolean() }),
);

const PublishedValue: z.ZodType<Published> = z.union([
  z.strictObject({ version: RecognitionValue, achievements: z.array(EndorsedValue).max(64) }),
  z.strictObject({ profile: ProfileVersionValue }),
]);

const asked = {
  kind: z.literal('change'),
  organizationId: idValue('organization'),
  version: z.int().min(0),
  actor: z.string().min(1).max(512),
  receipt: z.strictObject({
    subject: z.string(),
    key: z.string(),
    fingerprint: z.string(),
    expiresAt: InstantValue,
  }),
};

const ChangeRequest = z.discriminatedUnion('change', [
  z.strictObject({ ...asked, change: z.literal('rotate') }),
  z.strictObject({ ...asked, change: z.literal('revoke'), key: z.string().max(40) }),
  z.strictObject({
    ...asked,
    change: z.literal('domain'),
    ownDomain: z
      .strictObject({
        did: z.string().max(300),
        checkedAt: InstantValue,
        methods: z.record(z.string().max(40), z.string().max(2048)),
      })
      .optional(),
  }),
]);

/**
 * Everything that may be asked of the `signer` function. What it signs it makes itself, out of these values: no
 * request holds a document.
 */
export const SignerRequest = z.union([
  z.strictObject({ kind: z.literal('endorse'), versions: z.array(PublishedValue).max(MOST_VERSIONS) }),
  z.strictObject({
    kind: z.literal('renew'),
    organizationId: idValue('organization'),
  }),
  z.strictObject({ kind: z.literal('describe'), organizationId: idValue('organization') }),
  ChangeRequest,
]);
export type SignerRequest =
  | { readonly kind: 'endorse'; readonly versions: readonly Published[] }
  | Extract<z.infer<typeof SignerRequest>, { readonly kind: 'renew' | 'describe' }>
  | ({ readonly kind: 'change' } & KeyringChangeRequest);

const REFUSALS = ['key-spent', 'version-conflict', 'busy', 'no-such-key'] as const;

/** What the `signer` function answers. */
export const SignerAnswer = z.discriminatedUnion('kind', [
  /** `failed` are the places in the request of those that are to be asked for again. */
  z.strictObject({ kind: z.literal('endorsed'), failed: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('renewed'), next: z.string().optional() }),
  z.strictObject({ kind: z.literal('keyring'), keyring: KeyringValue }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
]);
export type SignerAnswer = z.infer<typeof SignerAnswer>;
