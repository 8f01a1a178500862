import { createRoute, type RouteHandler, type z } from '@hono/zod-openapi';
import { ChangePageView, ChangeQuery, type ChangeView } from '../../contract/change.ts';
import type { FeedEntry } from '../../domain/public-change.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';

/** When a reader who has everything does well to ask again; an answer is kept as long. */
const ASK_AGAIN_SECONDS = '10';

export const route = createRoute({
  method: 'get',
  path: '/api/changes',
  operationId: 'listChanges',
  tags: ['Catalog'],
  summary:
    'Follow what changes: recognitions, profiles, organizations, achievements, trust lists and equivalences, in order',
  description:
    'Begin without `since`, then send the `cursor` of each answer. Whoever does sees every change once and misses none, however many are written at the same time. Versions of one thing come in their order but for a record that was delivered late: go by `version`. With nothing new the answer is empty, with the same cursor and `Retry-After`; `If-None-Match` gets 304.',
  request: { query: ChangeQuery },
  responses: {
    200: json('What changed after the cursor', ChangePageView),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

const pathOf = (entry: FeedEntry): string => {
  const { id, version } = entry;
  switch (entry.kind) {
    case 'profile':
      return `/api/profiles/${id}/versions/${version}`;
    case 'recognition':
      return `/api/roles/${id}/versions/${version}`;
    case 'trust-list':
      return `/api/trust-lists/${id}/versions/${version}`;
    case 'equivalence':
      return `/api/achievements/${entry.achievement}/standing`;
    case 'organization':
      return `/api/organizations/${id}`;
    case 'achievement':
      return `/api/achievements/${id}`;
  }
};

const changeView =
  (origin: string) =>
  (entry: FeedEntry): z.infer<typeof ChangeView> => ({ ...entry, url: `${origin}${pathOf(entry)}` });

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { since, limit } = c.req.valid('query');
  const { items, cursor, more } = await c.var.services.changes.since(since, limit);
  if (!more) c.header('retry-after', ASK_AGAIN_SECONDS);
  return c.json({ items: items.map(changeView(c.var.origin)), cursor, more }, 200);
};
