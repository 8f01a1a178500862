import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { JobPostDocument, JobPostProposals } from '../../../contract/job-post.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { proposalView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/job-post-readings',
  operationId: 'readJobPosts',
  tags: ['Employer'],
  summary: 'Read the job posts in a document as proposals of roles',
  description:
    'Says of each field of a post what became of it. A person decides what is drafted: nothing is stored, so there is no key to repeat it by. For plain text, draft a rule from the post instead.',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: NoQuery, body: jsonBody(JobPostDocument) },
  responses: {
    200: json('What each post proposes; empty where there is none', JobPostProposals),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const read = await c.var.services.readJobPosts(visit, c.req.valid('json').document);
  if (!read.ok) return refuse(c, read.error);
  return c.json({ proposals: read.value.map(proposalView) }, 200);
};
