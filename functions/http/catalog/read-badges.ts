import { createRoute, type RouteHandler, type z } from '@hono/zod-openapi';
import { type BadgeBlock, BadgesQuery, BadgesView } from '../../contract/badges.ts';
import type { CatalogView } from '../../domain/evaluate/evaluation.ts';
import { leafLabel } from '../../domain/evaluate/label.ts';
import type { Language } from '../../domain/language.ts';
import type { Rule } from '../../domain/requirement/requirement.ts';
import { leavesOf } from '../../domain/requirement/walk.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import { roleTextFor } from '../../domain/role-text.ts';
import { describeRequirement } from '../../domain/sentences/describe-requirement.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { OrganizationParameter } from './parameters.ts';

const MOST_ROLES = 20;

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}/badges',
  operationId: 'readBadgesHere',
  tags: ['Catalog'],
  summary: 'Read what counts at one organization, ready for its careers page',
  request: { params: OrganizationParameter, query: BadgesQuery },
  responses: {
    200: json('Its live roles with their badges, newest first', BadgesView),
    ...notModified,
    ...problems('not-found', 'field-invalid', 'field-unknown'),
  },
});

const blockOf = (rule: Rule, catalog: CatalogView): BadgeBlock => {
  if (rule.op === 'leaf') return { label: leafLabel(rule, catalog) };
  const of = rule.of.map((part) => blockOf(part, catalog));
  const [only] = of;
  if (only !== undefined && of.length === 1) return only;
  return { enough: rule.op === 'all' ? of.length : rule.op === 'any' ? 1 : rule.n, of };
};

const roleView =
  (site: string, catalog: CatalogView, language: Language) =>
  ({ roleId, role, requirement }: RecognitionVersion): z.infer<typeof BadgesView>['roles'][number] => ({
    id: roleId,
    title: roleTextFor(role, language).title,
    places: role.places.map(({ name }) => name),
    remote: role.remote,
    promise: role.promise.kind,
    sentence: describeRequirement(requirement, catalog, language),
    badges: [...new Set(leavesOf(requirement).map(({ rule }) => leafLabel(rule, catalog)))],
    blocks: blockOf(requirement.required, catalog),
    helps: requirement.preferred.map((rule) => blockOf(rule, catalog)),
    url: `${site}/roles/${roleId}`,
  });

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { organization: id } = c.req.valid('param');
  const { language } = c.req.valid('query');
  const organization = await market.organization(id);
  if (organization === undefined) return problem(c, 'not-found');
  const { recognitions, catalog } = await market.live();
  const own = recognitions
    .filter((one) => one.organization.id === id)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  const site = language === 'en' ? c.var.origin : `${c.var.origin}/${language}`;
  const { name, sample } = organization;
  const view: z.infer<typeof BadgesView> = {
    organization: { id, name, sample, url: `${site}/organizations/${id}` },
    language,
    roles: own.slice(0, MOST_ROLES).map(roleView(site, catalog, language)),
    total: own.length,
    checkUrl: `${site}/check?at=${id}`,
  };
  return c.json(view, 200);
};
