import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileDraftChangesView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { profileChangesView } from '../../profile-views.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ProfileParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/profiles/{profile}/changes',
  operationId: 'readProfileDraftChanges',
  tags: ['Employer'],
  summary: 'What publishing the draft of a profile would change, in words',
  security: SIGNED_IN,
  request: { params: ProfileParameter, query: NoQuery },
  responses: {
    200: json('Every difference from what is public; none where nothing is', ProfileDraftChangesView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, profile } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readProfileDraft(visit, profile);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.head.version));
  return c.json(
    {
      publishedVersion: found.value.head.publishedVersion,
      changes: profileChangesView(found.value.changes, found.value.catalog),
    },
    200,
  );
};
