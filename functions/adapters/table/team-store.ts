import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { InvitationId, OrganizationId } from '../../domain/ids.ts';
import type { Invitation, TeamMember } from '../../domain/team.ts';
import type { TeamStore } from '../../services/ports/team-store.ts';
import { invitationListingKey, ListingItem, uniqueItem } from './private/achievement-items.ts';
import { readPage } from './private/listing.ts';
import { MEMBER_SORT, MemberItem, memberItem, memberKey, partitionOf } from './private/organization-items.ts';
import { INVITATION_SORT, InvitationItem, invitationItem, invitationKey } from './private/team-items.ts';
import { type Part, trailParts, transact } from './transaction.ts';

const VERSION = { '#version': 'version' };

/** Members and invitations in the catalog table, inside their organization's partition. */
export const createTeamStore = (db: DynamoDBDocumentClient, table: string): TeamStore => {
  /** Somebody else is still an owner at the moment of the write: two owners cannot take each other's part away. */
  const stillOwned = (remaining: TeamMember | undefined): readonly Part[] =>
    remaining === undefined
      ? []
      : [
          {
            write: {
              ConditionCheck: {
                TableName: table,
                Key: memberKey(remaining.organizationId, remaining.subject),
                ConditionExpression: '#role = :owner',
                ExpressionAttributeNames: { '#role': 'role' },
                ExpressionAttributeValues: { ':owner': 'owner' },
              },
            },
            refusal: { kind: 'last-owner' },
          },
        ];

  const moved = ({ organizationId, id, state, version }: Invitation): Part => ({
    write: {
      Update: {
        TableName: table,
        Key: invitationKey(organizationId, id),
        UpdateExpression: 'SET #state = :state, #version = :version',
        ConditionExpression: '#version = :before AND #state = :open',
        ExpressionAttributeNames: { ...VERSION, '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': state,
          ':version': version,
          ':before': version - 1,
          ':open': 'open',
        },
      },
    },
    refusal: { kind: 'version-conflict' },
  });

  const get = async (organization: OrganizationId, id: InvitationId) => {
    const Key = invitationKey(organization, id);
    const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return found.Item === undefined ? undefined : InvitationItem.parse(found.Item);
  };

  return {
    async member(organization, subject) {
      const Key = memberKey(organization, subject);
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item === undefined ? undefined : MemberItem.parse(found.Item);
    },

    members: (organization, page) =>
      readPage(
        db,
        {
          table,
          partition: partitionOf(organization),
          sort: MEMBER_SORT,
          read: (item) => MemberItem.parse(item),
        },
        page,
      ),

    change: (after, remaining, trail) =>
      transact(db, [
        ...stillOwned(remaining),
        {
          write: {
            Put: {
              TableName: table,
              Item: memberItem(after),
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: VERSION,
              ExpressionAttributeValues: { ':before': after.version - 1 },
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    remove: (member, remaining, trail) =>
      transact(db, [
        ...stillOwned(remaining),
        {
          write: {
            Delete: {
              TableName: table,
              Key: memberKey(member.organizationId, member.subject),
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: VERSION,
              ExpressionAttributeValues: { ':version': member.version },
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    async rename(member, name) {
      try {
        await db.send(
          new UpdateCommand({
            TableName: table,
            Key: memberKey(member.organizationId, member.subject),
            UpdateExpression: 'SET #name = :name',
            // Somebody who was taken out meanwhile does not come back by signing in.
            ConditionExpression: 'attribute_exists(PK)',
            ExpressionAttributeNames: { '#name': 'name' },
            ExpressionAttributeValues: { ':name': name },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async invitation(organization, id) {
      return (await get(organization, id))?.invitation;
    },

    invitations: (organization, page) =>
      readPage(
        db,
        {
          table,
          partition: partitionOf(organization),
          sort: INVITATION_SORT,
          read: (item) => InvitationItem.parse(item).invitation,
        },
        page,
      ),

    async find(id) {
      const Key = invitationListingKey(id);
      const listing = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return listing.Item === undefined ? undefined : get(ListingItem.parse(listing.Item).owner, id);
    },

    invite: (invitation, secretHash, trail) =>
      transact(db, [
        ...[
          invitationItem(invitation, secretHash),
          uniqueItem(invitationListingKey(invitation.id), invitation.organizationId),
        ].map(
          (Item): Part => ({
            write: { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' } },
            refusal: { kind: 'version-conflict' },
          }),
        ),
        ...trailParts(table, trail),
      ]),

    revoke: (revoked, trail) => transact(db, [moved(revoked), ...trailParts(table, trail)]),

    accept: (accepted, member, trail) =>
      transact(db, [
        moved(accepted),
        {
          write: {
            Put: {
              TableName: table,
              Item: memberItem(member),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'already-member' },
        },
        ...trailParts(table, trail),
      ]),
  };
};
