import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../../kit/employer-client.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { frameProblems, giveBadge, visitPages } from '../../kit/visit.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let browser: Browser;
let badge: Buffer;
let employer: string;
beforeAll(async () => {
  browser = await openBrowser();
  const [issuer, client] = [await mintIssuer(), await employerClient(deployment, 'local-ana')];
  const here = await provenOrganization(client, dataDirectory, 'Opp Clinic');
  const there = await provenOrganization(client, dataDirectory, 'Elba Works');
  const listed = await listedAchievement(client, here, [issuer.did], { name: 'Careers Page Care' });
  const rule = { required: { op: 'leaf', achievement: listed.id }, preferred: [] };
  const other = await listedAchievement(client, here, [issuer.did], { name: 'Another Care' });
  const leaf = { op: 'leaf', achievement: other.id };
  const either = { required: { op: 'any', of: [rule.required, leaf] }, preferred: [leaf] };
  await publish(deployment, client, await draftedRole(client, here, either, { title: 'Opp nurse aide' }));
  await publish(deployment, client, await draftedRole(client, there, rule, { title: 'Elba nurse aide' }));
  const achievement = { id: listed.alias, name: 'Careers Page Care' };
  badge = Buffer.from(JSON.stringify(await mintCredential({ issuer, achievement })));
  employer = here.id;
});
afterAll(() => browser?.close());

describe.each([
  ['en', '', 'Your badges count for one job here'],
  ['es', '/es', 'Sus insignias cuentan aquí para un empleo'],
] as const)('who comes from an employer’s careers page, in %s', (language, prefix, opens) => {
  it('sees that employer’s jobs first, and everybody’s after them', async () => {
    await visitPages(
      browser,
      { javaScriptEnabled: true, viewport: { width: 320, height: 800 } },
      async (page) => {
        const answer = await (
          await fetch(`${origin}/api/organizations/${employer}/badges?language=${language}`)
        ).json();
        expect(answer).toMatchObject({
          checkUrl: `${origin}${prefix}/check?at=${employer}`,
          roles: [
            {
              blocks: { enough: 1, of: [{ label: 'Careers Page Care' }, { label: 'Another Care' }] },
              helps: [{ label: 'Another Care' }],
            },
          ],
        });
        await page.goto(Object(answer).checkUrl);
        expect(await page.textContent('main')).toContain('Opp Clinic');
        await giveBadge(page, Object(answer).checkUrl, badge);
        expect(page.url()).toBe(`${origin}${prefix}/result?at=${employer}`);
        const first = page.locator('section[aria-labelledby=employer-first]');
        expect(await first.textContent()).toContain(opens);
        expect(await first.textContent()).toContain('Opp nurse aide');
        expect(await first.textContent()).not.toContain('Elba nurse aide');
        expect(await page.textContent('main')).toContain('Elba nurse aide');
        expect(await frameProblems(page)).toEqual([]);
        await page.goto(`${origin}${prefix}/result?at=nobody`);
        expect(await page.locator('#employer-first').count()).toBe(0);
      },
    );
  });
});
