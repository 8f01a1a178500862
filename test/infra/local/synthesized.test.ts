import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, TEMPLATE_DIRECTORY } from '../../../infra/local/build.ts';
import { type LocalCloud, startLocalCloud } from '../../../infra/local/cloud.ts';
import { extraEnvironmentFor } from '../../../infra/local/local-values.ts';
import { isObject, type Json, type JsonObject, list, member } from '../../../infra/local/template/json.ts';
import { employerClient, provenOrganization } from '../../kit/employer-client.ts';

type Resources = Readonly<Record<string, JsonObject>>;

const directory = mkdtempSync(join(tmpdir(), 'synthesized-'));
let synthesized: Resources;
let rest: object;
let cloud: LocalCloud | undefined;
let lines: string[] = [];

beforeAll(async () => {
  await build(() => undefined);
  const { Resources, ...others } = JSON.parse(
    readFileSync(join(TEMPLATE_DIRECTORY, 'RecognizedHere.template.json'), 'utf8'),
  );
  synthesized = Resources;
  rest = others;
});
afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Boots the synthesized template with its resources as `change` leaves them. */
const boot = async (change: (resources: Resources) => Resources = (same) => same): Promise<LocalCloud> => {
  lines = [];
  cloud = await startLocalCloud({
    templateDirectory: TEMPLATE_DIRECTORY,
    template: { ...rest, Resources: change(synthesized) },
    dataDirectory: mkdtempSync(join(directory, 'data-')),
    port: 0,
    log: (source, line) => lines.push(`${source}: ${line}`),
  });
  return cloud;
};

/** Leaves out the one resource that fits; a template that has none would make the test prove nothing. */
const without =
  (type: string, fits: (properties: Json | undefined) => boolean = () => true) =>
  (all: Resources) => {
    const found = Object.entries(all).filter(
      ([, resource]) => resource['Type'] === type && fits(resource['Properties']),
    );
    expect(found).toHaveLength(1);
    return Object.fromEntries(Object.entries(all).filter(([id]) => id !== found[0]?.[0]));
  };

const withoutRoute = (key: string) =>
  without('AWS::ApiGatewayV2::Route', (route) => member(route, 'RouteKey') === key);

/** Changes the properties of the one resource whose logical id begins so. */
const withProperties =
  (beginning: string, type: string, change: (properties: JsonObject) => JsonObject) => (all: Resources) => {
    const found = Object.keys(all).filter((id) => id.startsWith(beginning) && all[id]?.['Type'] === type);
    expect(found).toHaveLength(1);
    const [id = ''] = found;
    const properties = all[id]?.['Properties'];
    const changed = change(isObject(properties) ? properties : {});
    expect(changed).not.toEqual(properties);
    return { ...all, [id]: { ...all[id], Properties: changed } };
  };

const roles = async () => (await fetch(`${cloud?.origin}/api/roles`)).status;
const session = async () => {
  const response = await fetch(`${cloud?.origin}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  return { status: response.status, body: await response.json() };
};

/** What a browser's form gets that is larger than the gateway takes. */
const oversized = async () => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(11 * 2 ** 20)]));
  const response = await fetch(`${cloud?.origin}/api/checks?lang=es`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body,
    redirect: 'manual',
  });
  return { status: response.status, location: response.headers.get('location') };
};

/** Whether an organization that proves itself becomes public within some seconds. */
const becomesPublic = async (running: LocalCloud): Promise<boolean> => {
  const client = await employerClient(running, 'local-ana');
  const { id } = await provenOrganization(client, running.dataDirectory);
  for (const until = Date.now() + 8_000; Date.now() < until; ) {
    if ((await fetch(`${running.origin}/api/organizations/${id}`)).status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
};

describe('the synthesized template', () => {
  it('runs as it is', async () => {
    const running = await boot();
    expect(await roles()).toBe(200);
    expect((await session()).status).toBe(201);
    expect(await oversized()).toEqual({ status: 303, location: '/es/check?problem=body-too-large' });
    expect(await becomesPublic(running)).toBe(true);
    expect(lines.filter((line) => line.startsWith('iam: '))).toEqual([]);
  });

  it('has no variable that opens a way to this machine: only the local cloud sets one, for one function', () => {
    expect(JSON.stringify(synthesized)).not.toContain('OUTBOUND_TEST_NETWORK');
    expect(Object.keys(extraEnvironmentFor({ dns: '127.0.0.1:53', hosts: '/hosts.json' }))).toEqual([
      'Outbound',
    ]);
  });

  it('without a route answers as the gateway does for no route', async () => {
    const { origin } = await boot(withoutRoute('ANY /'));
    const response = await fetch(origin);
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
  });

  it('without a route among others hands its requests to the next that fits', async () => {
    await boot(withoutRoute('ANY /api/sessions'));
    expect((await session()).status).toBe(404);
    expect(lines.join('\n')).toMatch(/PublicCatalog: .*POST/);
  });

  it('without its function at the edge leaves a form that is too large to the gateway', async () => {
    await boot(
      withProperties('SiteDistribution', 'AWS::CloudFront::Distribution', (properties) => {
        const config = properties['DistributionConfig'];
        const behaviors = list(member(config, 'CacheBehaviors')).map((behavior) => {
          const { FunctionAssociations, ...others } = isObject(behavior) ? behavior : {};
          return others;
        });
        return {
          ...properties,
          DistributionConfig: { ...(isObject(config) ? config : {}), CacheBehaviors: behaviors },
        };
      }),
    );
    expect(await oversized()).toEqual({ status: 413, location: null });
  });

  it('without an index fails where that index is asked', async () => {
    await boot(
      withProperties('Catalog', 'AWS::DynamoDB::Table', ({ GlobalSecondaryIndexes, ...others }) => ({
        ...others,
        AttributeDefinitions: list(others['AttributeDefinitions']).filter(
          (attribute) => !String(member(attribute, 'AttributeName')).startsWith('GSI1'),
        ),
        GlobalSecondaryIndexes: list(GlobalSecondaryIndexes).filter(
          (index) => member(index, 'IndexName') !== 'GSI1',
        ),
      })),
    );
    expect(await roles()).toBe(500);
    expect(lines.join('\n')).toMatch(/dynamodb: Query: ValidationException: .*index.*GSI1/);
  });

  it('without the stream mapping writes and makes nothing public', async () => {
    const running = await boot(
      without('AWS::Lambda::EventSourceMapping', (mapping) =>
        JSON.stringify(mapping).includes('FunctionsIndexerFunction'),
      ),
    );
    expect(await becomesPublic(running)).toBe(false);
  });

  it('hands a stream over as the filter of its mapping says, and no more', async () => {
    const Pattern = JSON.stringify({ dynamodb: { Keys: { PK: { S: [{ prefix: 'OUTBOX#' }] } } } });
    const running = await boot(
      withProperties('FunctionsIndexerFunction', 'AWS::Lambda::EventSourceMapping', (mapping) => ({
        ...mapping,
        FilterCriteria: { Filters: [{ Pattern }] },
      })),
    );
    expect(await becomesPublic(running)).toBe(false);
  });

  it('without an environment variable has a function that names the variable and does not start', async () => {
    await boot(
      withProperties('FunctionsPublicCatalogFunction', 'AWS::Lambda::Function', (properties) => {
        const variables = member(properties['Environment'], 'Variables');
        const { CATALOG_TABLE, ...Variables } = isObject(variables) ? variables : {};
        expect(CATALOG_TABLE).toBeDefined();
        return { ...properties, Environment: { Variables } };
      }),
    );
    expect(await roles()).toBe(500);
    expect(lines.join('\n')).toMatch(/PublicCatalog: .*environment variable CATALOG_TABLE/);
    expect((await session()).status).toBe(201);
  });

  it('without a permission is denied the action, by name', async () => {
    await boot(
      withProperties('FunctionsPublicCatalogRoleDefaultPolicy', 'AWS::IAM::Policy', (properties) => {
        const document = properties['PolicyDocument'];
        const kept = list(member(document, 'Statement')).filter(
          (statement) => !list(member(statement, 'Action')).includes('dynamodb:Query'),
        );
        return { ...properties, PolicyDocument: { Version: '2012-10-17', Statement: kept } };
      }),
    );
    expect(await roles()).toBe(500);
    expect(lines.join('\n')).toMatch(
      /iam: denied: .*PublicCatalogRole.* not authorized to perform: dynamodb:Query/,
    );
    expect((await session()).status).toBe(201);
  });
});
