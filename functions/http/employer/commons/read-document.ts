import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ReadingRequest, ReadingView } from '../../../contract/achievement-reading.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/achievement-readings',
  operationId: 'readAchievementDocument',
  tags: ['Employer'],
  summary: 'Read what a document, an address or a badge says of an achievement',
  description:
    'Stores nothing: the answer is a draft to look at, to complete and then to list. Of a person nothing is read.',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: NoQuery, body: jsonBody(ReadingRequest) },
  responses: {
    200: json('What was read', ReadingView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, 'dependency-down'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const asked = c.req.valid('json');
  const source =
    asked.from === 'picture' ? { ...asked, picture: Buffer.from(asked.picture, 'base64') } : asked;
  const read = await c.var.services.readDocument(visit, source);
  if (!read.ok) return refuse(c, read.error);
  const { draft, notes, ...rest } = read.value;
  const view = {
    ...draft,
    aliases: [...draft.aliases],
    creators: [...draft.creators],
    competencies: [...draft.competencies],
    levels: [...draft.levels],
    languages: [...draft.languages],
  };
  return c.json({ ...rest, draft: view, notes: [...notes] }, 200);
};
