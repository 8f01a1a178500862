import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { routes as catalog } from '../catalog/routes.ts';
import { routes as employer } from '../employer/routes.ts';
import { routes as presentation } from '../presentation/routes.ts';
import { routes as vcApi } from '../vc-api/routes.ts';
import { EXAMPLES } from './examples.ts';
import { SECURITY_SCHEMES } from './security.ts';

/** Every route of the API, of all areas. */
const ROUTES: readonly RouteConfig[] = [...catalog, ...presentation, ...vcApi, ...employer];

const TAGS = {
  Catalog: 'What is public: roles, achievements, organizations. No key, open to other sites.',
  Signed: 'Recognitions as signed credentials that anyone can check, and the keys they were signed with.',
  Sessions: 'Present credentials and see which roles they meet. Nothing is kept beyond minutes.',
  Wallets: 'What a wallet speaks: VCALM interaction URLs and VC-API exchanges.',
  Verifier: 'Verification for anyone by VC-API (VCALM). Nothing is kept.',
  Employer: 'What an organization says counts: achievements, roles, rules, publishing.',
};

/** A response whose `content` is empty has none: the empty object is there for the types of handlers alone. */
const responsesOf = (route: RouteConfig): RouteConfig['responses'] =>
  Object.fromEntries(
    Object.entries(route.responses).map(([status, response]) => {
      if (!('content' in response) || Object.keys(response.content ?? {}).length > 0)
        return [status, response];
      const { content, ...rest } = response;
      return [status, rest];
    }),
  );

/** The OpenAPI 3.1 document of the whole API, made from the schemas that requests are checked with. */
export const openApiDocument = (origin: string) => {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES))
    openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  for (const route of ROUTES) openAPIRegistry.registerPath({ ...route, responses: responsesOf(route) });
  const document = getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Recognized Here',
      version: '1',
      description:
        'Employers publish which micro-credentials they recognize for which roles; learners see which roles their credentials meet. Errors are problem details (RFC 9457) with a stable `code`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: origin }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  });
  const schemas = document.components?.schemas ?? {};
  for (const [name, example] of Object.entries(EXAMPLES)) {
    const schema = schemas[name];
    if (schema !== undefined && !('$ref' in schema)) schemas[name] = { ...schema, examples: [example] };
  }
  return document;
};
