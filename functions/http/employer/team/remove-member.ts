import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MemberView } from '../../../contract/team.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, PERSON, READ_PROBLEMS } from '../route.ts';
import { MemberParameter } from './parameters.ts';
import { memberView, subjectOf } from './views.ts';

export const route = createRoute({
  method: 'delete',
  path: '/api/employer/organizations/{organization}/members/{member}',
  operationId: 'removeMember',
  tags: ['Employer'],
  summary: 'Take a member out, or leave',
  description: 'An owner takes anybody out; everybody may leave, but the last owner.',
  security: PERSON,
  request: { params: MemberParameter, query: NoQuery, headers: ChangeHeaders },
  responses: {
    200: json('Who is no member any more', MemberView),
    ...problems(...READ_PROBLEMS, 'cross-site', ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'last-owner'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, member } = c.req.valid('param');
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const visit = { subject: c.var.subject, organizationId };
  const removed = await c.var.services.removeMember(visit, subjectOf(member), version.value);
  return removed.ok ? c.json(memberView(removed.value), 200) : refuse(c, removed.error);
};
