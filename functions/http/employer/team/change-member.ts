import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MemberPart, MemberView } from '../../../contract/team.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, PERSON, WRITE_PROBLEMS } from '../route.ts';
import { MemberParameter } from './parameters.ts';
import { memberView, subjectOf } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/members/{member}',
  operationId: 'changeMember',
  tags: ['Employer'],
  summary: 'Give a member another part',
  description: 'One owner has to stay. `If-Match` holds the version that the list of members shows.',
  security: PERSON,
  request: { params: MemberParameter, query: NoQuery, headers: ChangeHeaders, body: jsonBody(MemberPart) },
  responses: {
    200: json('The member', MemberView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'last-owner'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, member } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const { role } = c.req.valid('json');
  const changed = await c.var.services.changeMember(visit, subjectOf(member), version.value, role);
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(memberView(changed.value), 200);
};
