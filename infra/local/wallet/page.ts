import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Engine, listen } from '../engine/listen.ts';
import { openRequest, present } from './exchange.ts';
import { type Learner, learnerKeys, readLearner } from './learners.ts';
import { WalletProblem } from './problem.ts';
import { answering } from './query.ts';
import { askPage, choosePage, type Offer, problemPage, STYLE, sentPage } from './views.ts';

interface Answer {
  readonly status: number;
  readonly type: 'text/html; charset=utf-8' | 'text/css';
  readonly body: string;
}

const MAX_FORM_BYTES = 64 * 1024;

const htmlAnswer = (body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
});

const learnersOf = async (dataDirectory: string): Promise<readonly Learner[]> =>
  Promise.all((await learnerKeys(dataDirectory)).map((key) => readLearner(dataDirectory, key)));

const choose = async (dataDirectory: string, link: string): Promise<Answer> => {
  const learners = await learnersOf(dataDirectory);
  const opened = await openRequest(link);
  const offers = learners.map((learner): Offer => {
    const fitting = new Set(answering(opened.request, learner.credentials));
    return { learner, credentials: [...learner.credentials.entries()].filter(([, one]) => fitting.has(one)) };
  });
  return htmlAnswer(choosePage(link, opened, offers));
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_FORM_BYTES) throw new WalletProblem('the form is too large');
  }
  return new URLSearchParams(text);
};

const show = async (dataDirectory: string, form: URLSearchParams): Promise<Answer> => {
  const learner = await readLearner(dataDirectory, form.get('learner') ?? '');
  const positions = new Set(form.getAll('badge'));
  const credentials = learner.credentials.filter((_, position) => positions.has(String(position)));
  if (credentials.length === 0) throw new WalletProblem('no badge was chosen');
  const opened = await openRequest(form.get('request') ?? '');
  await present(opened, learner, credentials);
  return htmlAnswer(sentPage(opened, learner, credentials.length));
};

/** A page of another site must not make this wallet sign, nor reach it under another name (DNS rebinding). */
const isOwnPage = (request: IncomingMessage): boolean => {
  const site = request.headers['sec-fetch-site'];
  const host = request.headers.host ?? '';
  const named = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  const origin = request.headers.origin;
  return (
    named &&
    (request.method === 'GET' ||
      ((site === undefined || site === 'same-origin') &&
        (origin === undefined || origin === `http://${host}`)))
  );
};

const answer = async (dataDirectory: string, request: IncomingMessage): Promise<Answer> => {
  const url = new URL(request.url ?? '/', 'http://wallet.localhost');
  const route = `${request.method} ${url.pathname}`;
  if (!isOwnPage(request)) return htmlAnswer(problemPage('This was sent from another page.'), 403);
  if (route === 'GET /wallet.css') return { status: 200, type: 'text/css', body: STYLE };
  if (route === 'POST /present') return show(dataDirectory, await formOf(request));
  if (route !== 'GET /') return htmlAnswer(problemPage('There is no such page here.'), 404);
  const link = url.searchParams.get('request');
  return link === null ? htmlAnswer(askPage(await learnersOf(dataDirectory))) : choose(dataDirectory, link);
};

const sentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

const respond = async (dataDirectory: string, request: IncomingMessage, response: ServerResponse) => {
  const { status, type, body } = await answer(dataDirectory, request).catch((error: unknown) => {
    if (error instanceof WalletProblem) return htmlAnswer(problemPage(sentence(error.message)), 400);
    console.error('the stand-in wallet failed:', error);
    return htmlAnswer(problemPage('The stand-in wallet failed; its terminal says why.'), 500);
  });
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy':
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
};

/**
 * Starts the wallet's page on an origin of its own, on 127.0.0.1. A link may be handed over as `/?request=<link>`.
 * @param options.dataDirectory where `wallets/*.json` are; they are read again for every page
 * @param options.port 0 for any free one
 * @throws the system error when the port is taken
 */
export const startWalletPage = (options: {
  readonly dataDirectory: string;
  readonly port: number;
}): Promise<Engine> =>
  listen(
    createServer((request, response) => void respond(options.dataDirectory, request, response)),
    options.port,
  );
