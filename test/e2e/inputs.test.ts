import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { describeFailure } from '../../functions/contract/session-failure.ts';
import { explainCheck, explainRefusal, type Reason } from '../../functions/domain/credential/reasons.ts';
import { LANGUAGES, type Language } from '../../functions/domain/language.ts';
import { openBrowser } from '../kit/browser.ts';
import { type GivenDocument, wrongDocuments } from '../kit/documents.ts';
import { mintCredential, mintHolder, mintIssuer, mintPresentation } from '../kit/mint/index.ts';
import { expectProblem } from '../kit/safe-answer.ts';
import { type Item, operatorTables } from '../kit/table-items.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const tables = operatorTables(deployment);
const MARK = `mark${crypto.randomUUID().replaceAll('-', '')}`;
const documents = await wrongDocuments(MARK);

/** What must be said of a document, in a language. */
const wordsFor = ({ comesTo }: GivenDocument, language: Language): Reason => {
  if ('invalid' in comesTo) {
    const [check] = comesTo.invalid.split('.', 1);
    const detail = comesTo.date === undefined ? {} : { detail: { date: comesTo.date } };
    if (check !== 'proof' && check !== 'validity') throw new Error(`no check ${check}`);
    return explainCheck(
      { check, outcome: 'fail', code: comesTo.invalid, ...detail },
      { language, issuerName: 'Riverbend College' },
    );
  }
  return comesTo.refused === 'document-unreadable'
    ? explainRefusal({ kind: comesTo.refused, found: comesTo.found }, { language })
    : describeFailure(comesTo.refused, language);
};

const isWhole = ({ reason, nextStep }: Reason): boolean =>
  [reason, nextStep ?? ''].every((sentence) => sentence.length > 10 && sentence.endsWith('.'));

const post = (path: string, body: BodyInit, type: string, more: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': type, ...more }, body });

/** Sends the document as a program would: a text as it is, a file in a form. */
const give = ({ content, name }: GivenDocument, language: Language): Promise<Response> => {
  const path = `/api/checks?lang=${language}`;
  if (typeof content === 'string') return post(path, content, 'text/plain');
  const body = new FormData();
  body.set('file', new File([content], name));
  return fetch(`${origin}${path}`, { method: 'POST', body });
};

const textOf = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? '').replaceAll(/\s+/g, ' ');

/** The sessions that a piece of work made. */
const madeBy = async (work: () => Promise<void>): Promise<readonly Item[]> => {
  const before = new Set((await tables.sessionItems()).map((item) => item['PK']));
  await work();
  return (await tables.sessionItems()).filter((item) => !before.has(item['PK']));
};

/** Nothing for what was refused; for what was answered one sealed answer, of which nothing can be read. */
const expectNothingKept = (items: readonly Item[], { comesTo }: GivenDocument): void => {
  expect(items.length).toBe('refused' in comesTo ? 0 : 1);
  for (const { sealed } of items) expect(sealed).toMatch(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(JSON.stringify(items)).not.toContain(MARK);
};

afterAll(() => tables.close());

it('each has an answer of its own, with a reason and a next step, in both languages', () => {
  for (const language of LANGUAGES) {
    const said = documents.map((document) => wordsFor(document, language));
    expect(said.filter((words) => !isWhole(words))).toEqual([]);
    // Cut off and not JSON are the same to whoever reads; so is a change, whatever it came in.
    expect(new Set(said.map(({ reason }) => reason)).size).toBe(documents.length - 2);
  }
});

describe.each(documents)('$name', (document) => {
  it.each(LANGUAGES)('is answered by the API with code, reason and next step (%s)', async (language) => {
    const { reason, nextStep } = wordsFor(document, language);
    const items = await madeBy(async () => {
      const answer = await give(document, language);
      if ('refused' in document.comesTo) {
        const { detail } = await expectProblem(answer, document.comesTo.refused);
        expect(detail).toBe(`${reason} ${nextStep}`);
        return;
      }
      expect(answer.status).toBe(201);
      const [credential] = Object(await answer.json()).credentials;
      expect(credential.verdict).toBe('invalid');
      expect(credential.checks).toContainEqual(
        expect.objectContaining({ outcome: 'fail', code: document.comesTo.invalid, reason, nextStep }),
      );
    });
    expectNothingKept(items, document);
  });
});

it('what no function can take is turned away by the gateway, and nothing is kept', async () => {
  const items = await madeBy(async () => {
    const answer = await post('/api/checks', ' '.repeat(11 * 1024 * 1024), 'text/plain');
    expect(answer.status).toBe(413);
  });
  expect(items).toEqual([]);
});

describe('on the page, with scripts off', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());
  const at = (language: Language, path: string) =>
    `${origin}${language === 'en' ? '' : `/${language}`}${path}`;

  describe.each(LANGUAGES)('%s', (language) => {
    it.each(documents)('$name', async (document) => {
      const { reason, nextStep } = wordsFor(document, language);
      const page = await context.newPage();
      const items = await madeBy(async () => {
        await page.goto(at(language, '/check'));
        const buffer = Buffer.from(document.content);
        const file = { name: 'badge.json', mimeType: 'application/json', buffer };
        await page.locator('input[type=file]').setInputFiles(file);
        await page.locator('form[action^="/api/checks"] button[type=submit]').first().click();
        const refused = 'refused' in document.comesTo;
        await page.waitForURL(refused ? /\/check\?problem=/ : /\/result/);
        const said = await textOf(page.locator(refused ? '#problem' : 'main'));
        expect(said).toContain(`${reason} ${nextStep}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(page.url()).not.toContain(MARK);
      });
      expectNothingKept(items, document);
    });

    it('an answer of a wallet that was given once does not count again', async () => {
      const [holder, issuer] = [await mintHolder(), await mintIssuer()];
      const credential = await mintCredential({ issuer, subject: holder.did, achievement: { name: MARK } });
      const openPage = async () => {
        const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
        await page.goto(at(language, '/check'));
        await page.locator('form[action^="/api/sessions"] button').click();
        await page.waitForURL(/\/check\/wallet/);
        const link = await page.locator('#link').inputValue();
        const { protocols } = Object(
          await (await fetch(link, { headers: { accept: 'application/json' } })).json(),
        );
        return { page, exchange: new URL(protocols.vcapi).pathname };
      };
      const json = (path: string, body: unknown) =>
        post(path, JSON.stringify(body), 'application/json', { 'accept-language': language });

      const first = await openPage();
      const asked = Object(await (await json(first.exchange, {})).json()).verifiablePresentationRequest;
      const { challenge, domain } = asked;
      const wish = { holder, credentials: [credential], challenge, domain };
      const verifiablePresentation = await mintPresentation(wish);
      expect((await json(first.exchange, { verifiablePresentation })).status).toBe(200);
      await expectProblem(await json(first.exchange, { verifiablePresentation }), 'presentation-used');
      await first.page.goto(at(language, '/result'));
      expect(await textOf(first.page.locator('main'))).toContain(MARK);

      const second = await openPage();
      const { detail } = await expectProblem(
        await json(second.exchange, { verifiablePresentation }),
        'presentation-invalid',
      );
      const { reason, nextStep } = describeFailure('presentation-invalid.wrong-challenge', language);
      expect(detail).toBe(`${reason} ${nextStep}`);
      await second.page.goto(at(language, '/check/wallet'));
      await second.page.waitForURL(/\/result/);
      const said = await textOf(second.page.locator('main'));
      expect(said).toContain(`${reason} ${nextStep}`);
      expect(said).not.toContain(MARK);
      // The challenge is spent: the right answer comes too late.
      await expectProblem(await json(second.exchange, {}), 'presentation-used');
      expect(JSON.stringify(await tables.sessionItems())).not.toContain(MARK);
      await Promise.all([first, second].map(({ page }) => page.context().close()));
    });
  });
});
