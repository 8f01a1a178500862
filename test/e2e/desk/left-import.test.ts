import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { eventually, expectStatus } from '../../kit/employer-client.ts';
import { tabTo } from '../../kit/keyboard.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { operatorTables } from '../../kit/table-items.ts';

const deployment = inject('deployment');
const { origin, administrator, endpoints, functions } = deployment;

const lambda = new LambdaClient({
  endpoint: endpoints['AWS_ENDPOINT_URL_LAMBDA'] ?? '',
  region: 'us-east-1',
  credentials: administrator,
});

let browser: Browser;
let tenant: Tenant;
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
});
afterAll(async () => {
  lambda.destroy();
  await browser?.close();
});

const ROWS = 60;

/** An import that was started and then left, an hour ago. */
const left = async (name: string): Promise<void> => {
  const rows = Array.from({ length: ROWS }, (_, row) => `${name}-${row},Job ${row},Work.,15-1232.00,yes`);
  const csv = ['key,title,description,occupations,remote', ...rows].join('\n');
  const body = { csv, fileName: `${name}.csv`, run: true };
  const made = await tenant.client.call('POST', `${tenant.organization.path}/imports`, body);
  const { id, state } = expectStatus(made, 201).body;
  expect(state).toBe('running');
  const tables = operatorTables(deployment);
  const then = new Date(Date.now() - 3_600_000).toISOString();
  await tables.documents.send(
    new UpdateCommand({
      TableName: tables.catalog,
      Key: { PK: `ORG#${tenant.organization.id}`, SK: `IMPORT#${id}` },
      UpdateExpression: 'SET updatedAt = :then, GSI2SK = :then',
      ExpressionAttributeValues: { ':then': then },
    }),
  );
  tables.close();
};

/** What the schedule does every five minutes, with the rights that the template gives. */
const tick = async (): Promise<void> => {
  const run = await lambda.send(new InvokeCommand({ FunctionName: functions['Clock'] ?? '' }));
  expect(run.FunctionError).toBeUndefined();
};

it.each(['en', 'es'])(
  'an import that was left shows first on the overview, and goes on by one press, by keyboard, in %s',
  async (language) => {
    await left(language);
    await tick();
    // Spanish goes without scripts: the page works on at each refresh.
    const page = await browser.newPage({ javaScriptEnabled: language === 'en' });
    const home = `${language === 'en' ? '' : '/es'}/manage/${tenant.organization.id}`;
    await signInByBrowser(page, origin, 'Ana Reyes', home);
    const goOn = `a[href*="/import/"][href$="?go=1"]`;
    expect(await page.textContent('section:has(#next)')).toMatch(
      new RegExp(`\\b0\\b.*${ROWS}.*${language}\\.csv`, 's'),
    );
    await page.goto(`${origin}${home}/import`);
    expect(await page.textContent('.earlier')).toContain(language === 'en' ? 'Stands still' : 'Parada');
    await page.goto(`${origin}${home}`);
    await tabTo(page, goOn);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dl.counts');
    await eventually(
      () => page.textContent('dl.counts dd'),
      (created) => created === String(ROWS),
    );
    await page.goto(`${origin}${home}`);
    expect(await page.locator(goOn).count()).toBe(0);
    await page.close();
  },
);
