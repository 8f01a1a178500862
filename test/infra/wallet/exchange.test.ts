import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NewSessionView, SessionView } from '../../../functions/contract/session.ts';
import { createPresentationApp, type PresentationApi } from '../../../functions/http/presentation/app.ts';
import { createSessionServices } from '../../../functions/services/session/session-services.ts';
import type { Engine } from '../../../infra/local/engine/listen.ts';
import { openRequest, present } from '../../../infra/local/wallet/exchange.ts';
import { readLearner } from '../../../infra/local/wallet/learners.ts';
import { answering } from '../../../infra/local/wallet/query.ts';
import { serve } from '../../kit/serve.ts';
import { startWorld, type World } from '../../services/session/world.ts';
import { badge, type Person, person, walletDirectory } from './learner.ts';

let world: World;
let site: Engine;
let holder: Person;
let data: string;
beforeAll(async () => {
  world = await startWorld();
  let app: PresentationApi | undefined;
  site = await serve((request) => app?.fetch(request) ?? new Response(null, { status: 503 }));
  app = createPresentationApp({
    origin: site.url,
    services: createSessionServices({ ...world.deps, origin: site.url }),
    onFailure: (failure) => console.error(failure),
  });
  holder = await person(7);
  const issuer = await person(8);
  const own = { name: 'IT Support Basics', achievement: 'https://riverbend1.example/achievements/1' };
  const borrowed = await badge(issuer, (await person(9)).did, own);
  data = await walletDirectory(holder, [await badge(issuer, holder.did, own), borrowed]);
});
afterAll(async () => {
  await site?.close();
  await world?.stop();
});

const open = async () =>
  NewSessionView.parse(
    await (
      await fetch(`${site.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json(),
  );
const read = async ({ id, secret }: { id: string; secret: string }) =>
  SessionView.parse(
    await (
      await fetch(`${site.url}/api/sessions/${id}`, { headers: { authorization: `Bearer ${secret}` } })
    ).json(),
  );

describe('the wallet’s libraries and our exchange', () => {
  test.each(['interactionUrl', 'walletUrl'] as const)('speak with each other from the %s', async (link) => {
    const opened = await open();
    const learner = await readLearner(data, 'maya');
    const request = await openRequest(opened[link]);
    expect(request.site).toBe(site.url);
    await present(request, learner, answering(request.request, learner.credentials));
    const session = await read(opened);
    expect(session.state).toBe('done');
    expect(session.credentials?.map(({ verdict }) => verdict)).toEqual(['valid', 'invalid']);
    const holderCheck = session.credentials?.[0]?.checks.find(({ check }) => check === 'holder');
    expect(holderCheck?.outcome).toBe('pass');
  });

  test('a request is answered once', async () => {
    const opened = await open();
    const learner = await readLearner(data, 'maya');
    const request = await openRequest(opened.interactionUrl);
    await present(request, learner, learner.credentials);
    await expect(present(request, learner, learner.credentials)).rejects.toThrow('answered already');
    await expect(openRequest(opened.interactionUrl)).rejects.toThrow('answered already');
  });

  test('a signature of another key than the holder’s is turned away', async () => {
    const opened = await open();
    const learner = await readLearner(data, 'maya');
    const thief = { ...learner, seed: Buffer.from((await person(9)).seed).toString('base64url') };
    const request = await openRequest(opened.interactionUrl);
    await expect(present(request, thief, learner.credentials)).rejects.toThrow('could not be accepted');
    expect(await read(opened)).toMatchObject({ state: 'failed' });
  });
});
