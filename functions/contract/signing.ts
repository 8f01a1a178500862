import * as z from 'zod';
import { AchievementId, InstantText, OrganizationId, RoleId } from './ids.ts';

/** A verification method's fragment, like `key-1`. */
export const SigningKeyId = z.string().regex(/^key-[1-9]\d{0,5}$/, 'not the id of a signing key');

/** Names a status list of an organization. */
export const StatusListName = z.string().regex(/^(site|domain)-\d{3,6}$/, 'not the name of a status list');

export const EndorsementView = z
  .object({
    id: z.url().meta({ description: 'The id of the credential, and where it is.' }),
    roleId: RoleId,
    number: z.int(),
    achievementId: AchievementId,
    organizationId: OrganizationId,
    issuer: z.string().meta({ description: 'The DID that signed.' }),
    signedAt: InstantText,
    credential: z
      .looseObject({})
      .meta({ description: 'The OB 3.0 EndorsementCredential with its proof (eddsa-rdfc-2022).' }),
  })
  .meta({ id: 'Endorsement', description: 'One signed recognition of an achievement, as it holds now.' });

export const KeyringView = z
  .object({
    did: z.string().meta({ description: 'The DID that signs from now on.' }),
    didDocument: z.url().meta({ description: 'The document that we serve for the organization.' }),
    hostedDid: z.string(),
    ownDomain: z.object({ did: z.string(), checkedAt: InstantText, listed: z.boolean() }).optional(),
    keys: z.array(
      z.object({
        id: SigningKeyId,
        state: z.enum(['current', 'retired', 'revoked']),
        publicKeyMultibase: z.string(),
        createdAt: InstantText,
        retiredAt: InstantText.optional(),
        revokedAt: InstantText.optional(),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: 'SigningKeys', description: 'Who an organization signs as, and its keys, oldest first.' });
