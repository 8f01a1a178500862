import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { eventually } from '../../kit/employer-client.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { bakedPng } from '../../kit/pictures.ts';
import { tabTo } from '../../kit/tab-to.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let tenant: Tenant;
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
});
afterAll(() => browser?.close());

it.each(['en', 'es'])('a badge is added from a pasted document, by keyboard, in %s', async (language) => {
  const page = await browser.newPage({ javaScriptEnabled: language === 'en' });
  const { organization } = tenant;
  const prefix = language === 'en' ? '' : '/es';
  const home = `${prefix}/manage/${organization.id}`;
  await signInByBrowser(page, origin, 'Ana Reyes', `${home}/badges`);
  await page.goto(`${origin}${home}/badges/new`);
  const name = `Welding in ${language}`;
  const document = JSON.stringify({
    type: ['Achievement'],
    id: `https://${organization.domain}/achievements/welding-${language}`,
    name,
    description: 'Joins steel so that it holds.',
    achievementType: 'Certification',
    creator: { id: `https://${organization.domain}/issuer`, name: 'Us' },
    criteria: { id: `https://${organization.domain}/learn` },
    image: { id: 'https://pictures.example/1.png' },
  });
  await tabTo(page, '#read-source');
  await page.keyboard.insertText(document);
  await tabTo(page, '#read button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#read-title');
  expect(await page.inputValue('#list-name')).toBe(name);
  expect(await page.inputValue('#list-achievementType')).toBe('Certification');

  await tabTo(page, '#list input[name=assessment]');
  await page.keyboard.press('Space');
  await tabTo(page, '#list button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/badges\/ach_\w+\?done=listed$/);
  expect(await page.textContent('h1')).toBe(name);

  const id = new URL(page.url()).pathname.split('/').at(-1);
  const shown = await eventually(
    () => fetch(`${origin}${prefix}/achievements/${id}`),
    ({ status }) => status === 200,
  );
  expect(await shown.text()).toContain(name);
  await page.close();
});

it('a badge in a picture is read by the function that meets strangers’ badges, and nothing of its holder comes back', async () => {
  const issuer = await mintIssuer('picture-desk');
  const badge = await mintCredential({ issuer, achievement: { name: 'Harbor piloting' } });
  const body = { from: 'picture', picture: bakedPng(badge).toString('base64') };
  const { client, organization } = tenant;
  const read = await client.call('POST', `${organization.path}/achievement-readings`, body);
  expect([read.status, read.body['draft']]).toMatchObject([
    200,
    { name: 'Harbor piloting', creators: [issuer.did] },
  ]);
  const holder = Object(Object(badge)['credentialSubject'])['id'];
  expect(JSON.stringify(read.body)).not.toContain(String(holder));
});
