import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NewAchievement, PublicAchievementView } from '../../functions/contract/achievement.ts';
import { NewOrganization, PublicOrganizationView } from '../../functions/contract/organization.ts';
import { PROBLEMS, Problem } from '../../functions/contract/problem.ts';
import { RequirementSchema } from '../../functions/contract/requirement.ts';
import { RecognitionView, RoleSchema } from '../../functions/contract/role.ts';
import { CredentialResultView } from '../../functions/contract/verification.ts';
import { createCatalogApp } from '../../functions/http/catalog/app.ts';
import { createEmployerApp } from '../../functions/http/employer/app.ts';
import { openApiDocument } from '../../functions/http/openapi/document.ts';
import type { EXAMPLES } from '../../functions/http/openapi/examples.ts';
import { createPresentationApp } from '../../functions/http/presentation/app.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'] as const;

const Media = z.record(z.string(), z.looseObject({ schema: z.looseObject({}).optional() }));
const Response = z.looseObject({ description: z.string().min(1), content: Media.optional() });
const Operation = z.looseObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header', 'cookie']),
        required: z.boolean(),
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content: Media }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Response),
});
const Document = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().regex(/^\/(api\/|organizations\/\{organization\}\/did\.json$)/),
    z.partialRecord(z.enum(METHODS), Operation),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
});

let document: z.infer<typeof Document>;
let operations: {
  readonly name: string;
  readonly path: string;
  readonly operation: z.infer<typeof Operation>;
}[];

beforeAll(() => {
  // Through JSON, as it goes over the wire.
  document = Document.parse(JSON.parse(JSON.stringify(openApiDocument('https://recognized.example'))));
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ name: `${method.toUpperCase()} ${path}`, path, operation }];
    }),
  );
});

/** Every value under a key of this name, anywhere in the document. */
const everyValue = (at: unknown, key: string): unknown[] => {
  if (typeof at !== 'object' || at === null) return [];
  return Object.entries(at).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...everyValue(value, key),
  ]);
};

describe('the OpenAPI document', () => {
  it('describes every route of every app, and no other', () => {
    const options = { origin: 'https://recognized.example', onFailure: () => undefined };
    // Only the routing tables are looked at: no request is made, so no service is ever asked for.
    const services = JSON.parse('{}');
    const apps = [createCatalogApp, createEmployerApp, createPresentationApp].map((create) =>
      create({ ...options, services }),
    );
    const patternOf = (path: string) => path.replaceAll(/:([a-z]+)/g, '{$1}');
    const operated = apps.flatMap(({ openAPIRegistry }) =>
      openAPIRegistry.definitions.flatMap((definition) =>
        definition.type === 'route'
          ? [`${definition.route.method.toUpperCase()} ${definition.route.path}`]
          : [],
      ),
    );
    expect(operations.map(({ name }) => name).toSorted()).toEqual(operated.toSorted());
    // Nothing is routed past the operations either; middleware stands at a pattern or at an operation's own path.
    const routed = apps.flatMap(({ routes }) =>
      routes.map(({ path }) => path).filter((path) => !path.includes('*')),
    );
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([...new Set(routed.map(patternOf))]));
    expect(operations.length).toBeGreaterThanOrEqual(30);
  });

  it('has operation ids that are unique', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  });

  it('resolves every reference', () => {
    const references = z.array(z.string()).parse(everyValue(document, '$ref'));
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const name = /^#\/components\/schemas\/([A-Za-z0-9]+)$/.exec(reference)?.[1] ?? reference;
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('lists the problems of every operation, each with a code that exists and its own status', () => {
    for (const { name, operation } of operations) {
      const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect(failures.length, name).toBeGreaterThan(0);
      for (const [status, response] of failures) {
        expect(response.content?.['application/problem+json']?.schema, name).toEqual({
          $ref: '#/components/schemas/Problem',
        });
        const codes = [...response.description.matchAll(/`([a-z-]+)`:/g)].map((match) => match[1]);
        expect(codes.length, `${name} ${status}`).toBeGreaterThan(0);
        for (const code of codes) {
          const known = Object.entries(PROBLEMS).find(([key]) => key === code)?.[1];
          expect(known?.[0], `${name} ${code}`).toBe(Number(status));
        }
      }
    }
  });

  it('declares every parameter of a path, and every one in it', () => {
    for (const { name, path, operation } of operations) {
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name).toSorted(), name).toEqual(inPath.toSorted());
      expect(
        declared.every((parameter) => parameter.required),
        name,
      ).toBe(true);
    }
  });

  it('names only tags and security schemes that it defines; whoever writes for an organization signs in', () => {
    const tags = document.tags.map((tag) => tag.name);
    const schemes = Object.keys(document.components.securitySchemes);
    for (const { name, path, operation } of operations) {
      expect(tags, name).toContain(operation.tags[0]);
      const used = (operation.security ?? []).flatMap((one) => Object.keys(one));
      for (const scheme of used) expect(schemes, name).toContain(scheme);
      const inside = path.startsWith('/api/employer/organizations/');
      if (!path.startsWith('/api/employer/')) continue;
      expect(used.slice(0, 2), name).toEqual(['accessToken', 'deskCookie']);
      // Some of what is done inside an organization takes a person, and never a key.
      expect(inside ? ['apiKey'] : [], name).toEqual(expect.arrayContaining(used.slice(2)));
    }
    const used = new Set(operations.flatMap(({ operation }) => operation.tags));
    expect([...used].toSorted()).toEqual(tags.toSorted());
  });

  it('has no empty content and no schema without a shape in an answer', () => {
    for (const { name, operation } of operations)
      for (const [status, response] of Object.entries(operation.responses)) {
        if (response.content === undefined) continue;
        const media = Object.entries(response.content);
        expect(media.length, `${name} ${status}`).toBeGreaterThan(0);
        for (const [, { schema }] of media)
          expect(Object.keys(schema ?? {}), `${name} ${status}`).not.toEqual([]);
      }
  });

  it('shows examples that its own schemas take', () => {
    const schemas: Record<keyof typeof EXAMPLES, z.ZodType> = {
      NewOrganization,
      PublicOrganization: PublicOrganizationView,
      NewAchievement,
      PublicAchievement: PublicAchievementView,
      Role: RoleSchema,
      Requirement: RequirementSchema,
      Recognition: RecognitionView,
      CredentialVerification: CredentialResultView,
      Problem,
    };
    for (const [name, schema] of Object.entries(schemas)) {
      const examples = z.array(z.unknown()).length(1).parse(document.components.schemas[name]?.['examples']);
      expect(schema.safeParse(examples[0]).error, name).toBeUndefined();
    }
  });
});
