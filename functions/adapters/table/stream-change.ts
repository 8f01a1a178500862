import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { TOLD_ACTIONS } from '../../domain/webhook.ts';
import type { SourceChange } from '../../services/index/index-change.ts';
import type { DeliveryName } from '../../services/ports/webhook-store.ts';
import { recordChange, versionChange } from './commons/changes.ts';
import { deliveryNameOf } from './courier-call.ts';
import { PREFIX } from './prefixes.ts';
import { ACHIEVEMENT_SORT, AchievementItem } from './private/achievement-items.ts';
import { OrganizationItem } from './private/organization-items.ts';
import { ROLE_SORT, RoleItem } from './private/role-items.ts';
import { AuditItem } from './private/trail-items.ts';

const Image = z.custom<Record<string, AttributeValue>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** A stream record as Lambda hands it over, as far as it is read. */
const StreamRecord = z.object({
  dynamodb: z.object({
    SequenceNumber: z.string().min(1),
    Keys: z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }),
    NewImage: Image.optional(),
    OldImage: Image.optional(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** What Lambda hands over from a table stream. */
export const StreamEvent = z.object({ Records: z.array(StreamRecord) });

const TOLD: ReadonlySet<string> = TOLD_ACTIONS;

/** An entry of the trail that its organization may be told of; most are not even read. */
const entryOf = (image: Record<string, AttributeValue>): SourceChange | undefined =>
  TOLD.has(image['action']?.S ?? '')
    ? { kind: 'entry', value: AuditItem.parse(unmarshall(image)) }
    : undefined;

/**
 * What a record means for the public view. Nothing for items without a public side, for our own public items, and
 * for removals: what was published is never removed, it is followed by a newer version.
 * @throws when the new image is not an item that we wrote.
 */
export const changeOf = (record: StreamRecord): SourceChange | undefined => {
  const { Keys, NewImage } = record.dynamodb;
  const [PK, SK] = [Keys.PK.S, Keys.SK.S];
  if (NewImage === undefined) return undefined;
  if (PK.startsWith(PREFIX.version)) return versionChange(unmarshall(NewImage));
  if (PK.startsWith(PREFIX.audit)) return entryOf(NewImage);
  if (!PK.startsWith(PREFIX.organization)) return undefined;
  if (SK === 'ORG') return { kind: 'organization', value: OrganizationItem.parse(unmarshall(NewImage)) };
  if (SK.startsWith(ACHIEVEMENT_SORT))
    return { kind: 'achievement', value: AchievementItem.parse(unmarshall(NewImage)) };
  if (SK.startsWith(ROLE_SORT)) {
    const { id, confirmedAt } = RoleItem.parse(unmarshall(NewImage));
    return confirmedAt === undefined ? undefined : { kind: 'confirmation', id, confirmedAt };
  }
  return recordChange(SK, unmarshall(NewImage));
};

/** The message that a record puts into the outbox; nothing for what became of it later. */
export const newDeliveryOf = ({ dynamodb }: StreamRecord): DeliveryName | undefined => {
  const { Keys, NewImage, OldImage } = dynamodb;
  const isNew = NewImage !== undefined && OldImage === undefined && Keys.PK.S.startsWith(PREFIX.outbox);
  return isNew ? deliveryNameOf(Keys.PK.S, Keys.SK.S) : undefined;
};
