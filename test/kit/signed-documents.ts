import * as z from 'zod';
import { verifyIndependently } from './independent-verifier.ts';

const Credential = z.looseObject({
  id: z.string(),
  credentialSubject: z.looseObject({ id: z.string() }),
  relatedResource: z.tuple([z.looseObject({ id: z.string(), digestSRI: z.string() })]),
});

/** The method's own rule (did:web section 3.2), but for http, since this machine has no certificate. */
export const addressOf = (url: string): string => {
  if (!url.startsWith('did:web:')) return url;
  const [host = '', ...path] = url.slice('did:web:'.length).split(':');
  return `http://${decodeURIComponent(host)}/${path.join('/')}/did.json`;
};

const load = async (url: string): Promise<unknown> => (await fetch(addressOf(url))).json();

/** A signed endorsement, as it is served. */
export const readEndorsement = async (url: string) => Credential.parse(await (await fetch(url)).json());

/** What somebody makes of it who has never heard of this product. */
export const verdictOn = async (url: string) => verifyIndependently(await readEndorsement(url), load);
