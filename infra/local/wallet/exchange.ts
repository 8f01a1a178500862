import * as z from 'zod';
import type { Learner } from './learners.ts';
import { WalletProblem } from './problem.ts';
import { asksForSignature, PresentationRequest } from './query.ts';
import { signedPresentation } from './sign.ts';

/** What a site asks of a wallet, and where the answer goes. */
export interface OpenedRequest {
  readonly exchangeUrl: string;
  /** The site's origin, as the person should see it. */
  readonly site: string;
  readonly request: PresentationRequest & { readonly challenge: string; readonly domain: string };
}

const TIMEOUT_MS = 20_000;

const Protocols = z.object({ protocols: z.object({ vcapi: z.string() }) });
const Exchange = z.object({ verifiablePresentationRequest: PresentationRequest.optional() });
const Refusal = z.object({ title: z.string(), code: z.string().optional(), detail: z.string().optional() });

const urlOf = (text: string): URL => {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new WalletProblem(`this is no web address: ${text.trim().slice(0, 80)}`);
  }
  return url;
};

const json = async (url: URL, init: RequestInit): Promise<unknown> => {
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    throw new WalletProblem(`${url.origin} does not answer`);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const refusal = Refusal.safeParse(body);
  throw new WalletProblem(
    refusal.success
      ? `${url.origin} says: ${[refusal.data.title, refusal.data.detail].filter(Boolean).join(': ')}`
      : `${url.origin} answers with status ${response.status}`,
  );
};

const parsed = <T extends z.ZodType>(schema: T, value: unknown, what: string): z.infer<T> => {
  const result = schema.safeParse(value);
  if (!result.success) throw new WalletProblem(`the site's answer is not ${what}`);
  return result.data;
};

const post = (url: URL, body: unknown): Promise<unknown> =>
  json(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });

/** The exchange that a link leads to: a wallet link holds it (`request=`), an interaction URL is asked for it. */
const exchangeOf = async (link: URL): Promise<URL> => {
  const held = link.searchParams.get('request');
  if (held !== null) {
    let request: unknown;
    try {
      request = JSON.parse(held);
    } catch {
      throw new WalletProblem('the wallet link holds no request that can be read');
    }
    return urlOf(parsed(Protocols, request, 'a wallet request').protocols.vcapi);
  }
  const answer = await json(link, { headers: { accept: 'application/json' } });
  return urlOf(parsed(Protocols, answer, 'a list of protocols').protocols.vcapi);
};

/**
 * Opens what a person scanned or pasted: a VCALM interaction URL or a `https://lcw.app/request?request=...` link.
 * @throws {WalletProblem} when there is nothing to answer, or the request is made for another site than the one
 *   that would get the answer: then somebody stands in between.
 */
export const openRequest = async (text: string): Promise<OpenedRequest> => {
  const exchangeUrl = await exchangeOf(urlOf(text));
  const { verifiablePresentationRequest: request } = parsed(
    Exchange,
    await post(exchangeUrl, {}),
    'a presentation request',
  );
  if (request === undefined) throw new WalletProblem('the site asks for nothing');
  const { challenge, domain } = request;
  if (!asksForSignature(request) || challenge === undefined || domain === undefined) {
    throw new WalletProblem('the site does not say what to sign (DIDAuthentication, challenge, domain)');
  }
  if (domain !== exchangeUrl.origin && domain !== exchangeUrl.hostname) {
    throw new WalletProblem(`the request is for ${domain}, but its answer would go to ${exchangeUrl.origin}`);
  }
  return {
    exchangeUrl: exchangeUrl.href,
    site: exchangeUrl.origin,
    request: { ...request, challenge, domain },
  };
};

/**
 * Signs and sends the chosen credentials.
 * @throws {WalletProblem} when the site turns the presentation away, with its reason.
 */
export const present = async (
  { exchangeUrl, request }: OpenedRequest,
  learner: Pick<Learner, 'did' | 'seed'>,
  credentials: readonly object[],
): Promise<void> => {
  const verifiablePresentation = await signedPresentation(learner, credentials, request);
  const endpoint = request.interact?.service[0]?.serviceEndpoint ?? exchangeUrl;
  if (urlOf(endpoint).origin !== urlOf(exchangeUrl).origin) {
    throw new WalletProblem(`the request wants its answer at another site: ${urlOf(endpoint).origin}`);
  }
  await post(urlOf(endpoint), { verifiablePresentation });
};
