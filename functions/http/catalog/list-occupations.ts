import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { OccupationQuery, OccupationView } from '../../contract/occupation.ts';
import { groupOf } from '../../domain/occupation/occupation.ts';
import { searchOccupations } from '../../domain/occupation/search.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/occupations',
  operationId: 'listOccupations',
  tags: ['Catalog'],
  summary: 'Find the code of an occupation by the words that people have for it',
  description: 'Best first. The list is short and ends with `limit`: there is no next page to look through.',
  request: { query: OccupationQuery },
  responses: {
    200: json('The occupations that fit best', z.object({ items: z.array(OccupationView) })),
    ...notModified,
    ...problems('field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { q, lang, scheme, limit } = c.req.valid('query');
  const items = searchOccupations(q, limit, { scheme, codesOnly: true }).map((occupation) => {
    const group = occupation.scheme === 'onet-soc' ? groupOf(occupation.code) : undefined;
    const { code, isco, title } = occupation;
    return {
      code,
      scheme: occupation.scheme,
      title: title[lang],
      ...(group === undefined ? {} : { group: group.title[lang] }),
      ...(isco === undefined ? {} : { isco }),
    };
  });
  return c.json({ items }, 200);
};
