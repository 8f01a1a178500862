import * as z from 'zod';
import { AUDIT_ACTIONS, type AuditEntry, type Json } from '../../../domain/audit.ts';
import type { OrganizationId } from '../../../domain/ids.ts';
import type { Outcome, Receipt } from '../../../services/ports/organization-store.ts';
import { ClaimValue, DisputeValue, MergeValue, TrustListValue } from '../commons/values.ts';
import { PREFIX } from '../prefixes.ts';
import { AdoptionValue, ProfileHeadValue } from '../profiles/values.ts';
import { AchievementValue } from './achievement-items.ts';
import { RoleImportValue } from './import-items.ts';
import { ApiKeyValue } from './key-items.ts';
import { KeyringValue } from './keyring-items.ts';
import { OrganizationValue } from './organization-items.ts';
import { RoleHeadValue } from './role-items.ts';
import { InvitationValue } from './team-items.ts';
import { InstantValue, idValue } from './values.ts';
import { DeliveryValue, WebhookValue } from './webhook-items.ts';

const JsonValue: z.ZodType<Json> = z.json();

/** The partition of an organization's audit trail. */
export const auditPartition = (organization: OrganizationId): string => `${PREFIX.audit}${organization}`;

/** Reads `AUDIT#<organization>` / `<entry>`. */
export const AuditItem = z
  .object({
    type: z.literal('audit'),
    schema: z.literal(1),
    version: z.int(),
    id: idValue('audit'),
    organizationId: idValue('organization'),
    at: InstantValue,
    actor: z.string(),
    action: z.enum(AUDIT_ACTIONS),
    target: z.union([
      idValue('organization'),
      idValue('role'),
      idValue('achievement'),
      idValue('key'),
      idValue('webhook'),
      idValue('import'),
      idValue('trust'),
      idValue('claim'),
      idValue('dispute'),
      idValue('merge'),
      idValue('invitation'),
      idValue('profile'),
    ]),
    changes: z.array(z.object({ pointer: z.string(), from: JsonValue.optional(), to: JsonValue.optional() })),
  })
  .transform(({ type, schema, version, ...entry }): AuditEntry => entry);

/** Writes `AUDIT#<organization>` / `<entry>`; once. */
export const auditItem = (entry: AuditEntry) => ({
  PK: auditPartition(entry.organizationId),
  SK: entry.id,
  type: 'audit' as const,
  schema: 1 as const,
  version: 1,
  ...entry,
});

export const receiptKey = (subject: string, key: string) => ({
  PK: `${PREFIX.idempotency}${subject}`,
  SK: key,
});

const OutcomeValue: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organization'), value: OrganizationValue }),
  z.object({ kind: z.literal('achievement'), value: AchievementValue }),
  z.object({ kind: z.literal('role'), value: RoleHeadValue }),
  z.object({ kind: z.literal('key'), value: ApiKeyValue }),
  z.object({ kind: z.literal('keyring'), value: KeyringValue }),
  z.object({ kind: z.literal('import'), value: RoleImportValue }),
  z.object({ kind: z.literal('trust-list'), value: TrustListValue }),
  z.object({ kind: z.literal('claim'), value: ClaimValue }),
  z.object({ kind: z.literal('dispute'), value: DisputeValue }),
  z.object({ kind: z.literal('merge'), value: MergeValue }),
  z.object({ kind: z.literal('webhook'), value: WebhookValue }),
  z.object({ kind: z.literal('delivery'), value: DeliveryValue }),
  z.object({ kind: z.literal('invitation'), value: InvitationValue }),
  z.object({ kind: z.literal('profile'), value: ProfileHeadValue }),
  z.object({ kind: z.literal('adoptions'), value: z.array(AdoptionValue) }),
]);

/** Reads `IDEMPOTENCY#<subject>` / `<key>`. `endsAt` is what code goes by: TTL deletes late. */
export const ReceiptItem = z
  .object({
    type: z.literal('receipt'),
    schema: z.literal(1),
    version: z.int(),
    subject: z.string(),
    key: z.string(),
    fingerprint: z.string(),
    outcome: OutcomeValue,
    endsAt: InstantValue,
    expiresAt: z.int(),
  })
  .transform(
    ({ subject, key, fingerprint, outcome, endsAt }): Receipt => ({
      subject,
      key,
      fingerprint,
      outcome,
      expiresAt: endsAt,
    }),
  );

/** Writes `IDEMPOTENCY#<subject>` / `<key>`. */
export const receiptItem = ({ expiresAt, ...receipt }: Receipt) => ({
  ...receiptKey(receipt.subject, receipt.key),
  type: 'receipt' as const,
  schema: 1 as const,
  version: 1,
  ...receipt,
  endsAt: expiresAt,
  expiresAt: Math.ceil(Date.parse(expiresAt) / 1000),
});
