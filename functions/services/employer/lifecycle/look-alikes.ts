import { likenessesOf, likenessKeys } from '../../../domain/look-alike.ts';
import type { Organization, Resemblance } from '../../../domain/organization.ts';
import type { EmployerDependencies } from '../dependencies.ts';

/** The most that are told; who resembles more of them resembles a crowd. */
const MOST = 5;

/**
 * The proven organizations that this one could be taken for, the ones that are alike in most ways first. It stops
 * nobody: two may well have the same name. It is shown, to the team and to everybody.
 */
export const resemblancesOf = async (
  { lookAlikes }: Pick<EmployerDependencies, 'lookAlikes'>,
  { id, name, domain }: Pick<Organization, 'id' | 'name' | 'domain'>,
): Promise<readonly Resemblance[]> => {
  const others = await lookAlikes.under(likenessKeys({ name, domain }));
  return others
    .flatMap((other): readonly Resemblance[] => {
      const how = other.id === id ? [] : likenessesOf({ name, domain }, other);
      return how.length === 0 ? [] : [{ id: other.id, name: other.name, domain: other.domain, how }];
    })
    .toSorted((a, b) => b.how.length - a.how.length || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
};
