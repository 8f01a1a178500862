import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import {
  draftedRole,
  type EmployerClient,
  employerClient,
  eventually,
  listedAchievement,
  type ProvenOrganization,
  provenOrganization,
} from '../../kit/employer-client.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;
const ISSUER = 'did:web:kiln-school.example';

let browser: Browser;
let client: EmployerClient;
let organization: ProvenOrganization;
let ids: Readonly<Record<'kiln' | 'glaze' | 'portfolio' | 'wheel', string>>;

const leaf = (achievement: string, more: object = {}) => ({ op: 'leaf', achievement, ...more });

beforeAll(async () => {
  browser = await openBrowser();
  client = await employerClient(deployment, 'local-ana');
  organization = await provenOrganization(client, dataDirectory, 'Clay Works');
  const list = async (name: string, more: object = {}) =>
    (await listedAchievement(client, organization, [ISSUER], { name, ...more })).id;
  ids = {
    kiln: await list('Zz Kiln Firing'),
    glaze: await list('Zz Glaze Mixing'),
    portfolio: await list('Zz Potter Portfolio', { assessment: 'evidence' }),
    wheel: await list('Zz Wheel Throwing'),
  };
  await eventually(
    async () => (await fetch(`${origin}/api/achievements?q=zz`)).json(),
    (found) => Object(found).items.length >= 4,
  );
});
afterAll(() => browser?.close());

const ruleOf = async (path: string): Promise<unknown> => (await client.call('GET', path)).body['requirement'];

/** Opens the builder of a new job whose rule asks for the wheel alone. */
const open = async (language: 'en' | 'es', javaScriptEnabled = true) => {
  const role = await draftedRole(client, organization, { required: leaf(ids.wheel), preferred: [] });
  const context = await browser.newContext({ javaScriptEnabled, hasTouch: true });
  const page = await context.newPage();
  const address = `${language === 'es' ? '/es' : ''}/manage${role.path.replace('/organizations', '')}/rule`;
  await signInByBrowser(page, origin, 'Ana Reyes', address);
  return { page, role, close: () => context.close() };
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until this control has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, id: string): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${id}`);
};
const press = async (page: Page, id: string): Promise<void> => {
  await tabTo(page, id);
  await page.keyboard.press('Enter');
};
/** Types into the open search and takes the first of what it finds. */
const find = async (page: Page, text: string): Promise<void> => {
  await eventually(
    () => focused(page),
    (id) => id === 'q',
  );
  await page.keyboard.type(text);
  await page
    .locator('[role=option]', { hasText: new RegExp(text, 'i') })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#q').waitFor({ state: 'detached' });
};

const WORDS = {
  en: {
    whole:
      'You need Zz Wheel Throwing; and either Zz Kiln Firing (earned in the last 2 years) or Zz Potter Portfolio; it also helps to have Zz Glaze Mixing.',
    before:
      'You need Zz Wheel Throwing; and either Zz Kiln Firing (earned in the last 2 years) or Zz Potter Portfolio.',
    saved: 'Saved. Nothing is public until the job is published.',
  },
  es: {
    whole:
      'Necesita Zz Wheel Throwing; y además Zz Kiln Firing (de los últimos 2 años) o Zz Potter Portfolio; también ayuda tener Zz Glaze Mixing.',
    before:
      'Necesita Zz Wheel Throwing; y además Zz Kiln Firing (de los últimos 2 años) o Zz Potter Portfolio.',
    saved: 'Guardado. Nada se publica hasta que publique el empleo.',
  },
} as const;

const built = () => ({
  required: {
    op: 'all',
    of: [leaf(ids.wheel), { op: 'any', of: [leaf(ids.kiln, { maxAgeMonths: 24 }), leaf(ids.portfolio)] }],
  },
  preferred: [leaf(ids.glaze)],
});

describe('the rule builder', () => {
  it.each(['en', 'es'] as const)(
    'builds, undoes, redoes and saves a nested rule by keyboard alone (%s)',
    async (language) => {
      const { page, role, close } = await open(language);
      const { whole, before, saved } = WORDS[language];
      const sentence = page.locator('.sentence');
      await press(page, 'add-required');
      expect(await accessibilityProblems(page)).toEqual([]);
      await find(page, 'zz kiln');
      await page.locator('#part-n2').waitFor();
      await press(page, 'part-n2');
      expect(await accessibilityProblems(page)).toEqual([]);
      await tabTo(page, 'age');
      await page.keyboard.type('2');
      // Leaving the field is enough.
      await press(page, 'prior-n2');
      await find(page, 'zz potter');
      await eventually(
        () => focused(page),
        (id) => id === 'part-n3',
      );
      await press(page, 'add-preferred');
      await find(page, 'zz glaze');
      await expect.poll(() => sentence.textContent()).toBe(whole);
      await page.keyboard.press('Control+z');
      await expect.poll(() => sentence.textContent()).toBe(before);
      await page.keyboard.press('Control+Shift+Z');
      await expect.poll(() => sentence.textContent()).toBe(whole);
      await press(page, 'save');
      await expect.poll(() => page.locator('#builder-news').textContent()).toBe(saved);
      expect(await ruleOf(role.path)).toEqual(built());
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
  );

  it('does the same by posts, with scripts off', async () => {
    const { page, role, close } = await open('en', false);
    const click = (value: string) => page.locator(`#builder button[value="${value}"]`).first().click();
    const pick = async (text: string) => {
      await page.fill('#q', text);
      await page.keyboard.press('Enter');
      await page.locator('#choices button').first().click();
    };
    await click('find required');
    await pick('zz kiln');
    await click('open n2');
    await page.fill('#age', '2');
    await page.keyboard.press('Enter');
    await click('prior n2');
    await pick('zz potter');
    await click('find preferred');
    await pick('zz glaze');
    expect(await page.locator('.sentence').textContent()).toBe(WORDS.en.whole);
    await click('undo');
    expect(await page.locator('.sentence').textContent()).toBe(WORDS.en.before);
    await click('redo');
    await click('save');
    await page.waitForURL('**/rule?done=saved');
    expect(await ruleOf(role.path)).toEqual(built());
    await close();
  });

  it('moves parts by mouse and by finger', async () => {
    const { page, role, close } = await open('en');
    await press(page, 'add-required');
    await find(page, 'zz kiln');
    await page.locator('#part-n2').waitFor();
    const middle = async (selector: string, across = 0.5) => {
      const box = await page.locator(selector).boundingBox();
      if (box === null) throw new Error(`${selector} is not there`);
      return { x: box.x + box.width * across, y: box.y + box.height / 2 };
    };
    const [from, to] = [await middle('[data-grip=n2]'), await middle('#part-n1', 0.1)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(() => page.locator('.sentence').textContent())
      .toBe('You need Zz Kiln Firing and Zz Wheel Throwing.');
    const touch = await page.context().newCDPSession(page);
    const [grip, other] = [await middle('[data-grip=n1]'), await middle('#part-n2')];
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await at('touchStart', [grip]);
    await at('touchMove', [{ x: grip.x + 10, y: grip.y }]);
    await at('touchMove', [other]);
    await at('touchEnd', []);
    await expect
      .poll(() => page.locator('.sentence').textContent())
      .toBe('You need either Zz Kiln Firing or Zz Wheel Throwing.');
    expect(await ruleOf(role.path)).toEqual({ required: leaf(ids.wheel), preferred: [] });
    await close();
  });

  it('keeps both rules when somebody else saved meanwhile', async () => {
    const { page, role, close } = await open('en');
    const theirs = { required: leaf(ids.kiln), preferred: [] };
    expect((await client.call('PUT', `${role.path}/requirement`, theirs, role.etag)).status).toBe(200);
    await press(page, 'add-preferred');
    await find(page, 'zz glaze');
    await press(page, 'save');
    await expect
      .poll(() => page.locator('.conflict .card p').allTextContents())
      .toEqual([
        'You need Zz Kiln Firing.',
        'You need Zz Wheel Throwing; it also helps to have Zz Glaze Mixing.',
      ]);
    // Who is signed in here saved it elsewhere; what both began with stands above.
    expect(await page.textContent('#conflict-title')).toContain('You, in another window');
    expect(await page.textContent('.conflict')).toContain('Before: You need Zz Wheel Throwing.');
    await press(page, 'theirs');
    await expect.poll(() => page.locator('.sentence').textContent()).toBe('You need Zz Kiln Firing.');
    await page.keyboard.press('Control+z');
    await press(page, 'save');
    await expect.poll(() => page.locator('#builder-news').textContent()).toBe(WORDS.en.saved);
    expect(await ruleOf(role.path)).toEqual({ required: leaf(ids.wheel), preferred: [leaf(ids.glaze)] });
    await close();
  });

  it('starts from a job post, and saves nothing before it is told to', async () => {
    const { page, role, close } = await open('en');
    await page.locator('a[href$="/rule/from-post"]').click();
    await page.fill(
      'textarea',
      'You hold Zz Kiln Firing or a Zz Potter Portfolio.\nNice to have: Zz Glaze Mixing.',
    );
    await page.locator('main form button[type=submit]').last().click();
    expect(await page.locator('mark').allTextContents()).toHaveLength(3);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('button[value=close]').click();
    expect(await page.locator('.sentence').textContent()).toBe(
      'You need either Zz Kiln Firing or Zz Potter Portfolio; it also helps to have Zz Glaze Mixing.',
    );
    expect(await ruleOf(role.path)).toEqual({ required: leaf(ids.wheel), preferred: [] });
    await close();
  });
});
