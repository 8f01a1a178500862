import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { draftedRole, eventually, publish } from '../../kit/employer-client.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { type Strangers, startStrangers } from '../../kit/strangers.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const HOST = 'hooks-of-riverbend.example';

let browser: Browser;
let strangers: Strangers;
let ana: Tenant;
let home: string;

beforeAll(async () => {
  browser = await openBrowser();
  strangers = await startStrangers(deployment.dataDirectory, [HOST]);
  ana = await startTenant(deployment, 'local-ana');
  home = `/manage/${ana.organization.id}`;
});
afterAll(async () => {
  await browser?.close();
  await strangers?.[Symbol.asyncDispose]();
});

/** Moves with the Tab key alone until the control with this name has the focus. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      const labels = at !== null && 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
      return `${labels.map((label) => label.textContent).join(' ')} ${at?.textContent ?? ''}`;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
};

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

test('a key is made, used and ended with the keyboard alone', async () => {
  const page = await (await browser.newContext()).newPage();
  await signInByBrowser(page, origin, 'Ana Reyes', `${home}/keys`);
  await tabTo(page, 'Which program is it for?');
  await page.keyboard.type('Night import');
  await tabTo(page, 'Edit');
  await page.keyboard.press('Space');
  await tabTo(page, 'Make the key');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#token');
  const token = await page.locator('#token').inputValue();
  expect(page.url()).toBe(`${origin}${home}/keys`);
  const api = `${origin}/api/employer${ana.organization.path}`;
  expect((await fetch(`${api}/roles`, bearer(token))).status).toBe(200);
  expect((await fetch(`${api}/keys`, bearer(token))).status).toBe(403);
  await page.goto(`${origin}${home}/keys`);
  expect(await page.locator('#token').count()).toBe(0);
  await tabTo(page, 'End this key');
  await page.keyboard.press('Enter');
  await tabTo(page, 'End this key');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.done');
  expect((await fetch(`${api}/roles`, bearer(token))).status).toBe(401);
  await page.context().close();
});

test('un aviso se da de alta solo con el teclado, se prueba, y llega firmado', async () => {
  const received: { readonly headers: Record<string, unknown>; readonly body: string }[] = [];
  strangers.answer(`https://${HOST}/in`, (request, response) => {
    text(request).then((body) => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  const page = await (await browser.newContext()).newPage();
  await signInByBrowser(page, origin, 'Ana Reyes', `/es${home}/webhooks`);
  await tabTo(page, 'Dirección web');
  await page.keyboard.type(`https://${HOST}/in`);
  await tabTo(page, 'Añadir la dirección');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#secret');
  const secret = await page.locator('#secret').inputValue();
  await tabTo(page, 'Ajustes y mensajes');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/es${home}/webhooks/hook_*`);
  await tabTo(page, 'Enviar un mensaje de prueba');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.done');
  await eventually(
    async () => received.length,
    (count) => count === 1,
  );
  const rule = { required: { op: 'leaf', achievement: ana.achievement.id }, preferred: [] };
  await publish(deployment, ana.client, await draftedRole(ana.client, ana.organization, rule));
  await eventually(
    async () => received.length,
    (count) => count === 2,
  );
  for (const { headers, body } of received) {
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const mac = createHmac('sha256', key).update(content).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${mac}`);
  }
  expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.test', 'role.published']);
  await page.reload();
  await eventually(
    async () => {
      await page.reload();
      return page.getByText('Llegó').count();
    },
    (count) => count === 2,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.context().close();
});

test('a page of another origin, with a strict policy, shows what counts, without a cookie or a frame', async () => {
  expect(readFileSync('web/embed/badges-here.js').length).toBeLessThan(15 * 1_024);
  // The page below says no encoding, and a script is read in that of its page.
  expect(readFileSync('web/embed/badges-here.js').every((byte) => byte < 128)).toBe(true);
  const tag = (more: string) =>
    `<script src="${origin}/assets/embed/badges-here.js" data-organization="${ana.organization.id}" ${more} async></script>`;
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}`;
  const server = createServer((request, response) => {
    const more = request.url === '/es' ? 'data-language="es" data-theme="dark"' : 'data-accent="#FFE3A3"';
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    response.end(
      `<!doctype html><html lang="en"><title>Careers</title><body><main><h1>Careers</h1>${tag(more)}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  for (const [path, title, check] of [
    ['/', 'Do your badges count here?', 'Check my badges'],
    ['/es', '¿Cuentan aquí tus insignias?', 'Comprobar mis insignias'],
  ]) {
    await page.goto(`http://127.0.0.1:${port}${path}`);
    await page.getByRole('heading', { name: title ?? '' }).waitFor();
    expect(await page.getByRole('link', { name: check ?? '' }).getAttribute('href')).toMatch(
      /\/check\?at=org_\w+$/,
    );
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
  server.close();
  const script = await fetch(`${origin}/assets/embed/badges-here.js`);
  expect(script.headers.get('cache-control')).toBe('public, max-age=3600');
});
