import { createServer } from 'node:http';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { verify } from '@digitalbazaar/vc';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { type Engine, listen } from '../../../infra/local/engine/listen.ts';

/** A site that asks a wallet and checks the answer with libraries that are not the wallet's. */
export interface Site extends Engine {
  readonly verdicts: boolean[];
  readonly presentations: unknown[];
}

/** Starts it; `request` changes what it asks. */
export const startSite = async (request: (origin: string) => Record<string, unknown>): Promise<Site> => {
  const verdicts: boolean[] = [];
  const presentations: unknown[] = [];
  let origin = '';
  const documentLoader = securityLoader().build();
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (incoming.method === 'GET') {
      if (incoming.headers.accept !== 'application/json') return reply(406, {});
      return reply(200, { protocols: { vcapi: `${origin}/exchanges/1` } });
    }
    const { verifiablePresentation: presentation } = JSON.parse(text);
    if (presentation === undefined) return reply(200, { verifiablePresentationRequest: request(origin) });
    const { challenge, domain } = request(origin);
    const result = await verify({
      presentation,
      suite: new Ed25519Signature2020({}),
      challenge,
      domain,
      documentLoader,
    });
    const verified =
      typeof result === 'object' && result !== null && 'verified' in result && result.verified === true;
    verdicts.push(verified);
    presentations.push(presentation);
    return verified
      ? reply(200, {})
      : reply(422, { title: 'The presentation could not be accepted', detail: 'bad-proof' });
  });
  const engine = await listen(server, 0);
  origin = engine.url;
  return { ...engine, verdicts, presentations };
};

/** What our own exchange asks, in shape. */
export const usualRequest = (origin: string) => ({
  query: [
    { type: 'DIDAuthentication', acceptedMethods: [{ method: 'key' }] },
    {
      type: 'QueryByExample',
      credentialQuery: { reason: 'To see which jobs fit.', example: { type: ['VerifiableCredential'] } },
    },
  ],
  challenge: 'challenge-1',
  domain: origin,
});
