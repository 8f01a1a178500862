import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, inject, it } from 'vitest';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../kit/employer-client.ts';
import { operatorTables } from '../kit/table-items.ts';

const deployment = inject('deployment');
const { origin, endpoints, functions, administrator } = deployment;

const tables = operatorTables(deployment);
const lambda = new LambdaClient({
  endpoint: endpoints['AWS_ENDPOINT_URL_LAMBDA'] ?? '',
  region: 'us-east-1',
  credentials: administrator,
});
afterAll(() => {
  tables.close();
  lambda.destroy();
});

it('everything public of an organization is made again from what is stored, when an operator asks', async () => {
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, deployment.dataDirectory);
  const achievement = await listedAchievement(client, organization, ['https://college.example/issuer']);
  const role = await draftedRole(client, organization, {
    required: { op: 'leaf', achievement: achievement.id },
    preferred: [],
  });
  await publish(deployment, client, role);
  const paths = [`organizations/${organization.id}`, `roles/${role.id}`, `achievements/${achievement.id}`];
  const statuses = () =>
    Promise.all(paths.map(async (path) => (await fetch(`${origin}/api/${path}`)).status));
  expect(await statuses()).toEqual([200, 200, 200]);

  const lost = [`PUB#ORG#${organization.id}`, `PUB#ROLE#${role.id}`, `PUB#ACH#${achievement.id}`];
  for (const { PK, SK } of await tables.catalogItems()) {
    if (lost.includes(String(PK)))
      await tables.documents.send(new DeleteCommand({ TableName: tables.catalog, Key: { PK, SK } }));
  }
  expect(await statuses()).toEqual([404, 404, 404]);

  const reply = await lambda.send(
    new InvokeCommand({
      FunctionName: functions['Indexer'] ?? '',
      Payload: JSON.stringify({ rederive: organization.id }),
    }),
  );
  expect(reply.FunctionError).toBeUndefined();
  expect(JSON.parse(new TextDecoder().decode(reply.Payload))).toEqual({ next: null });
  expect(await statuses()).toEqual([200, 200, 200]);
});
