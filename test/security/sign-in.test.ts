import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { memberItem } from '../../functions/adapters/table/private/organization-items.ts';
import { isId } from '../../functions/domain/ids.ts';
import { MEMBER_ROLES, type MemberRole } from '../../functions/domain/organization.ts';
import { draftedRole, employerClient, etagOf } from '../kit/employer-client.ts';
import { readyCall, send, startTenant, type Tenant } from '../kit/operation-calls.ts';
import { type ApiOperation, readOperations } from '../kit/operations.ts';
import { expectProblem, looksOf } from '../kit/safe-answer.ts';
import { operatorTables } from '../kit/table-items.ts';
import { badAuthorizations, tokenMint } from '../kit/tokens.ts';

const deployment = inject('deployment');
const members = (await readOperations()).filter(({ who }) => who === 'member');
const inside = members.filter(({ parameters }) => parameters.includes('organization'));
/** What these name is another organization's, and public: its badge, or it itself. */
const OF_OTHERS = ['takeOverAchievement', 'answerLookAlike'];
const things = inside.filter(({ id, parameters }) => parameters.length > 1 && !OF_OTHERS.includes(id));
const wrong = await badAuthorizations(deployment);
const tables = operatorTables(deployment);
/** Well-formed, and names nothing. */
const NOTHING: Readonly<Record<string, string>> = {
  organization: 'org_00000000000000000000000000',
  role: 'role_00000000000000000000000000',
  achievement: 'ach_00000000000000000000000000',
  member: 'bm9ib2R5',
  invitation: 'inv_00000000000000000000000000',
  profile: 'prf_00000000000000000000000000',
};

let ana: Tenant;
let marcus: Tenant;
beforeAll(async () => {
  ana = await startTenant(deployment, 'local-ana');
  marcus = await startTenant(deployment, 'local-marcus');
});
afterAll(() => tables.close());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

it('there are operations to try', () => {
  expect(Math.min(members.length, inside.length, things.length)).toBeGreaterThan(6);
});

it('a token that is signed as the others here are, with nothing wrong, is let in', async () => {
  const { sign } = await tokenMint(deployment);
  const answer = await fetch(`${deployment.origin}/api/employer/me`, bearer(await sign({})));
  expect(answer.status).toBe(200);
});

describe.each(members)('$id', (operation) => {
  it('lets in nobody who does not show who they are', async () => {
    const ready = await readyCall(deployment, ana, operation);
    const without = await send(deployment, operation, ready, { headers: { authorization: null } });
    expect(without.headers.get('www-authenticate')).toBe('Bearer');
    await expectProblem(without, 'token-missing');
    for (const [what, authorization] of wrong) {
      const answer = await send(deployment, operation, ready, { headers: { authorization } });
      expect(answer.headers.get('www-authenticate'), what).toBe('Bearer error="invalid_token"');
      await expectProblem(answer, 'token-invalid');
    }
    // A secret in an address ends up in logs; there it is not even looked at.
    const query = `?access_token=${ana.client.token}`;
    const inAddress = await send(deployment, operation, ready, { headers: { authorization: null }, query });
    await expectProblem(inAddress, 'token-missing');
  });

  it('shows who it is before what is wrong with the request', async () => {
    const ready = await readyCall(deployment, ana, operation);
    const headers = { authorization: null, 'content-type': 'application/xml' };
    const answer = await send(deployment, operation, ready, { headers, body: '<x/>', query: '?x=1' });
    await expectProblem(answer, 'token-missing');
  });
});

describe.each(inside)('$id in an organization of somebody else', (operation) => {
  it('cannot be told from one that does not exist, and changes nothing', async () => {
    const ready = await readyCall(deployment, ana, operation);
    const { organization, role, profile } = ready.parameters;
    const thing = profile === undefined ? role && `/roles/${role}` : `/profiles/${profile}`;
    const path = `/organizations/${organization}${thing ?? ''}`;
    const before = etagOf(await ana.client.call('GET', path));
    const as = { authorization: `Bearer ${marcus.client.token}` };
    const theirs = await send(deployment, operation, ready, { headers: as });
    const nowhere = await send(deployment, operation, ready, { headers: as, parameters: NOTHING });
    expect(await looksOf(theirs)).toEqual(await looksOf(nowhere));
    expect(etagOf(await ana.client.call('GET', path))).toBe(before);
  });
});

describe.each(things)('$id in one’s own organization', (operation) => {
  it('does not reach into another one by the id of a thing', async () => {
    const ready = await readyCall(deployment, ana, operation);
    const own = { organization: marcus.organization.id };
    const headers = { authorization: `Bearer ${marcus.client.token}` };
    const theirs = await send(deployment, operation, ready, { headers, parameters: own });
    const parameters = { ...NOTHING, ...own };
    const nowhere = await send(deployment, operation, ready, { headers, parameters });
    expect(await looksOf(theirs)).toEqual(await looksOf(nowhere));
  });
});

describe.each(MEMBER_ROLES.filter((role) => role !== 'owner'))('a member who is %s', (part: MemberRole) => {
  const OWNER: readonly MemberRole[] = ['owner'];
  const PUBLISHERS: readonly MemberRole[] = ['owner', 'editor', 'approver'];
  /** Whose an operation is; reading is everybody's, and anything else is for those who edit. */
  const WHOSE: readonly (readonly [RegExp, readonly MemberRole[]])[] = [
    [/^(proveDomain|changeSettings|changeMember|removeMember|listInvitations)$/, OWNER],
    [/^(changePublicFacts|answerLookAlike)$/, OWNER],
    [/^(create|revoke)Invitation$|SigningKey$|^setSigningDomain$/, OWNER],
    [/^(list|create|read|revoke)Keys?$/, OWNER],
    [/Webhook|Deliver/, OWNER],
    [/^approve(Role|Profile)$/, ['owner', 'approver']],
    [/^(publish|retire|confirm)(Role|Profile)$|^cancelPublication$|^takeOverAchievement$/, PUBLISHERS],
    [/(Claim|Equivalence|Dispute|Merge|TrustList)$/, PUBLISHERS],
  ];
  const whose = ({ id, method }: ApiOperation): readonly MemberRole[] => {
    const named = WHOSE.find(
      ([pattern, allowed]) => pattern.test(id) && (method !== 'GET' || allowed === OWNER),
    );
    return named?.[1] ?? (method === 'GET' ? MEMBER_ROLES : ['owner', 'editor']);
  };

  it.each(inside)('$id: does what that part allows and nothing else', async (operation) => {
    const may = whose(operation).includes(part);
    const ready = await readyCall(deployment, ana, operation);
    const organizationId = ready.parameters['organization'];
    const subject = 'local-dana';
    if (!isId('organization', organizationId)) throw new Error('no organization');
    // The operator writes what accepting an invitation would.
    const Item = memberItem({ organizationId, subject, role: part });
    await tables.documents.send(new PutCommand({ TableName: tables.catalog, Item }));
    const { token } = await employerClient(deployment, subject);
    const answer = await send(deployment, operation, ready, bearer(token));
    if (may) expect([200, 201], await answer.text()).toContain(answer.status);
    else await expectProblem(answer, 'forbidden');
  });
});

it('a role is published by the organization that it belongs to alone', async () => {
  const rule = { required: { op: 'leaf', achievement: ana.achievement.id }, preferred: [] };
  const role = await draftedRole(ana.client, ana.organization, rule);
  const stolen = `/organizations/${marcus.organization.id}/roles/${role.id}/publication`;
  expect((await marcus.client.call('POST', stolen, {}, role.etag)).status).toBe(404);
  expect((await fetch(`${deployment.origin}/api/roles/${role.id}`)).status).toBe(404);
});
