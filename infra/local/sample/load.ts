import { MARKET_KEEPER, signIn } from '../oidc/start.ts';
import { EmployerApi } from './employer-api.ts';
import { loadAchievements } from './load-achievements.ts';
import { loadOrganizations, type Step } from './load-organizations.ts';
import { loadProfiles } from './load-profiles.ts';
import { loadRoles } from './load-roles.ts';
import { ACHIEVEMENTS, ORGANIZATIONS, SIGNERS } from './market.ts';
import type { SampleOrganization } from './model.ts';
import { openIssuers } from './seeds.ts';
import { mintWallets } from './wallets.ts';

export interface LoadOptions {
  /** The site: scheme, host and port. */
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly dataDirectory: string;
  /** One line about how far it is. */
  readonly onProgress: (line: string) => void;
}

const MOST_AT_ONCE = 6;
/** A line for every so many things that are done. */
const EVERY = 25;

const ownerOf = ({ owner }: SampleOrganization): string => owner ?? MARKET_KEEPER.sub;

/** Counts, and says so now and then. */
const counting = (what: string, total: number, onProgress: LoadOptions['onProgress']): Step => {
  let count = 0;
  return {
    most: MOST_AT_ONCE,
    done: () => {
      count += 1;
      if (count % EVERY === 0 || count === total) onProgress(`sample market: ${count} of ${total} ${what}`);
    },
  };
};

/**
 * Loads the sample market through the public employer API, signed in as the organizations' owners, and mints the
 * sample wallets. Whatever is there already stays as it is: a second run changes nothing, and a run that was
 * killed is taken up where it stood.
 * @throws when the API refuses something; what was loaded until then stays
 */
export const loadSampleMarket = async (options: LoadOptions): Promise<void> => {
  const { origin, issuer, clientId, dataDirectory, onProgress } = options;
  const issuers = await openIssuers(dataDirectory, SIGNERS);
  const wallets = await mintWallets(dataDirectory);
  if (wallets > 0) onProgress(`sample market: ${wallets} wallets signed`);

  const apis = new Map<string, EmployerApi>();
  for (const user of new Set(ORGANIZATIONS.map(ownerOf))) {
    apis.set(user, new EmployerApi(origin, await signIn({ issuer, clientId, user })));
  }
  const apiOf = (organization: SampleOrganization): EmployerApi => {
    const api = apis.get(ownerOf(organization));
    if (api === undefined) throw new Error(`nobody is signed in for ${organization.key}`);
    return api;
  };
  const issuerDid = (key: string): string => {
    const signer = issuers.get(key);
    if (signer === undefined) throw new Error(`${key} signs no badges`);
    return signer.did;
  };
  const step = (what: string, total: number): Step => counting(what, total, onProgress);

  const proofs = step('organizations proven', ORGANIZATIONS.length);
  const seats = await loadOrganizations(ORGANIZATIONS, apiOf, dataDirectory, proofs);
  const listing = step('achievements listed', ACHIEVEMENTS.length);
  const ids = await loadAchievements(ACHIEVEMENTS, seats, issuerDid, listing);
  const achievementId = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample data has no achievement ${key}`);
    return id;
  };
  const roles = ORGANIZATIONS.flatMap((organization) => organization.roles);
  const publishing = step('roles published', roles.length);
  const names = { achievementId, issuerDid };
  const adopt = await loadProfiles(origin, seats, names);
  await loadRoles(ORGANIZATIONS, seats, names, adopt, publishing);
};
