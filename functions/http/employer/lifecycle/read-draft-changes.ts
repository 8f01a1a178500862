import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { DraftChangesView } from '../../../contract/role-changes.ts';
import { openingOf } from '../../../domain/role.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { changesView } from '../../role-changes.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RoleParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/roles/{role}/changes',
  operationId: 'readDraftChanges',
  tags: ['Employer'],
  summary: 'What publishing the draft would change, in words',
  security: SIGNED_IN,
  request: { params: RoleParameter, query: NoQuery },
  responses: {
    200: json('Every difference from what is public; none where nothing is', DraftChangesView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readDraftChanges(visit, role);
  if (!found.ok) return refuse(c, found.error);
  const { head, catalog } = found.value;
  const { role: draft, requirement, latest, publishedVersion } = head;
  const changes =
    latest === undefined ? [] : changesView(latest, { role: draft, requirement }, catalog, openingOf(latest));
  c.header('etag', versionTag(head.version));
  return c.json({ publishedVersion, changes }, 200);
};
