import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AdoptionsView, NewAdoption } from '../../../contract/profile.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { adoptionView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/adoptions',
  operationId: 'adoptProfile',
  tags: ['Employer'],
  summary: 'Adopt entries of a published profile as the rules of roles',
  description:
    'All of the choices or none. Each role is a draft afterwards, or its draft is changed; nothing is published.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewAdoption),
  },
  responses: {
    201: json('What was adopted, in the order of the choices', AdoptionsView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'profile-retired',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const order = c.req.valid('json');
  const request = repeatable(c, order);
  if (!request.ok) return request.error;
  const adopted = await c.var.services.adoptProfile(visit, order, request.value);
  if (!adopted.ok) return refuse(c, adopted.error);
  return c.json({ items: adopted.value.map(adoptionView) }, 201);
};
