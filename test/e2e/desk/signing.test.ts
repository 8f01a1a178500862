import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signedIn, signInByBrowser } from '../../kit/desk.ts';
import {
  type EmployerClient,
  employerClient,
  type ProvenOrganization,
  provenOrganization,
} from '../../kit/employer-client.ts';
import { pressKey } from '../../kit/keyboard.ts';

const deployment = inject('deployment');
let client: EmployerClient;
let organization: ProvenOrganization;
beforeAll(async () => {
  client = await employerClient(deployment, 'local-ana');
  organization = await provenOrganization(client, deployment.dataDirectory);
  await client.call('POST', `${organization.path}/signing-keys`, {}, '"0"');
});

const states = async () => {
  const { body } = await client.call('GET', `${organization.path}/signing-keys`);
  return Array.isArray(body['keys']) ? body['keys'].map(({ state }) => state) : [];
};

describe('the page of signing keys, with scripts off', () => {
  it('makes a new key, and revokes one only when the owner says twice that it is meant', async () => {
    const desk = await signedIn(deployment, 'local-ana');
    const page = `/manage/${organization.id}/signing`;
    expect(await (await desk.get(`/es${page}`)).text()).toContain('Firma ahora');
    expect((await desk.post(page, 'rotate', {})).status).toBe(303);
    expect(await states()).toEqual(['retired', 'current']);
    const unsure = await desk.post(page, 'revoke', { key: 'key-1' });
    expect(unsure.status).toBe(422);
    expect((await unsure.text()).includes('Check the box')).toBe(true);
    expect(await states()).toEqual(['retired', 'current']);
    expect((await desk.post(page, 'revoke', { key: 'key-1', sure: 'on' })).status).toBe(303);
    expect(await states()).toEqual(['revoked', 'current']);
  });
});

describe('the page of signing keys, by keyboard', () => {
  it.each([
    ['en', '', 'Check the box'],
    ['es', '/es', 'Marque la casilla'],
  ])('changes the key, and revokes the one before it after a second word, in %s', async (_, prefix, sure) => {
    const before = await states();
    const browser = await openBrowser();
    const page = await browser.newPage();
    const path = `${prefix}/manage/${organization.id}/signing`;
    await signInByBrowser(page, deployment.origin, 'Ana Reyes', path);
    await pressKey(page, 'details:has(#rotate) summary');
    await pressKey(page, '#rotate button[type=submit]');
    await page.waitForURL(/done=rotated$/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    expect(await states()).toEqual([...before.slice(0, -1), 'retired', 'current']);
    // The newest stands first; the second is the one that was current.
    await pressKey(page, 'li:nth-of-type(2) details summary');
    await pressKey(page, '#revoke-1 button[type=submit]');
    await page.waitForSelector('#revoke-1-problem');
    expect(await page.textContent('#revoke-1-problem')).toContain(sure);
    await pressKey(page, '#revoke-1-sure', 'Space');
    await pressKey(page, '#revoke-1 button[type=submit]');
    await page.waitForURL(/done=revoked$/);
    expect(await states()).toEqual([...before.slice(0, -1), 'revoked', 'current']);
    await browser.close();
  });
});
