import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { JobPost, RuleDraftView } from '../../../contract/rule-draft.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/rule-drafts',
  operationId: 'draftRuleFromPost',
  tags: ['Employer'],
  summary: 'Draft a rule from a plain job post',
  description:
    'Finds the names of listed achievements in the text and reads what it says of them. A person decides what becomes of it: nothing is stored, so there is no key to repeat it by.',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: NoQuery, body: jsonBody(JobPost) },
  responses: {
    200: json('The drafted rule, with the passages that it comes from', RuleDraftView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const drafted = await c.var.services.draftRuleFromPost(visit, c.req.valid('json').text);
  if (!drafted.ok) return refuse(c, drafted.error);
  const { requirement, passages } = drafted.value;
  return c.json(
    {
      ...(requirement === undefined ? {} : { requirement }),
      passages: passages.map(({ achievements, ...passage }) => ({
        ...passage,
        achievements: [...achievements],
      })),
    },
    200,
  );
};
