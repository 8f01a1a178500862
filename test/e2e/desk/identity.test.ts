import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import {
  type EmployerClient,
  employerClient,
  eventually,
  provenOrganization,
} from '../../kit/employer-client.ts';
import { pressKey, tabTo } from '../../kit/keyboard.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let [ana, marcus]: EmployerClient[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  ana = await employerClient(deployment, 'local-ana');
  marcus = await employerClient(deployment, 'local-marcus');
});
afterAll(() => browser?.close());

const WORDS = {
  en: { twice: 'Look twice', before: 'Called', known: 'says that it knows' },
  es: { twice: 'Fíjese bien', before: 'Se llamaba', known: 'dice que conoce' },
} as const;

describe.each(['en', 'es'] as const)('a new name, by keyboard, in %s', (language) => {
  const words = WORDS[language];
  const prefix = language === 'en' ? '' : '/es';

  it('is asked for look-alikes, and whom it could be taken for takes the mark away', async () => {
    if (ana === undefined || marcus === undefined) throw new Error('nobody is signed in');
    const name = `Opelika ${crypto.randomUUID().slice(0, 8)}`;
    const real = await provenOrganization(ana, deployment.dataDirectory, name);
    const other = await provenOrganization(marcus, deployment.dataDirectory, `${name} two three`);
    const publicOnce = (is: (of: Record<string, unknown>) => boolean) =>
      eventually(async () => Object(await (await fetch(`${origin}/api${other.path}`)).json()), is);
    await eventually(
      () => fetch(`${origin}/api${real.path}`),
      ({ status }) => status === 200,
    );
    const [theirs, ours] = await Promise.all([
      browser.newContext({ javaScriptEnabled: language === 'en' }).then((context) => context.newPage()),
      browser.newContext({ javaScriptEnabled: language === 'en' }).then((context) => context.newPage()),
    ]);

    await signInByBrowser(theirs, origin, 'Marcus', `${prefix}/manage/${other.id}/settings`);
    await tabTo(theirs, '#facts-name');
    await theirs.keyboard.press('ControlOrMeta+A');
    await theirs.keyboard.insertText('x');
    await pressKey(theirs, '#facts button[type=submit]');
    await theirs.waitForSelector('#facts-problem');
    expect(await theirs.inputValue('#facts-name')).toBe('x');
    await tabTo(theirs, '#facts-name');
    await theirs.keyboard.press('ControlOrMeta+A');
    await theirs.keyboard.insertText(name);
    await pressKey(theirs, '#facts button[type=submit]');
    await theirs.waitForURL(/done=renamed$/);
    await publicOnce((of) => of['name'] === name);
    await theirs.goto(`${origin}${prefix}${other.path}`);
    expect(await theirs.textContent('main')).toContain(words.twice);
    expect(await theirs.textContent('main')).toContain(words.before);

    await signInByBrowser(ours, origin, 'Ana Reyes', `${prefix}/manage/${real.id}`);
    await pressKey(ours, `main a[href$="/manage/${real.id}/proof"]`);
    await ours.waitForURL(/\/proof$/);
    await pressKey(ours, 'main button[name=known]');
    await ours.waitForURL(/done=yes$/);
    await publicOnce((of) => Array.isArray(of['knownTo']) && of['knownTo'].length === 1);
    await theirs.reload();
    expect(await theirs.textContent('main')).not.toContain(words.twice);
    expect(await theirs.textContent('main')).toContain(words.known);
    await Promise.all([theirs, ours].map((page) => page.context().close()));
  });
});
