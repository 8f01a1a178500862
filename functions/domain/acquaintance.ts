import type { OrganizationId } from './ids.ts';
import type { PublicOrganization, Resemblance } from './organization.ts';
import type { Instant } from './time.ts';

/** Another organization that one says it knows, under the name that it had when this was said. */
export interface Acquaintance {
  readonly id: OrganizationId;
  readonly name: string;
  readonly at: Instant;
}

interface Knowing {
  readonly knows?: readonly Acquaintance[] | undefined;
}

/** Whether it says that it knows this organization by the name that it has now: a new name has to be known anew. */
export const isKnownTo = (
  { id, name }: { readonly id: OrganizationId; readonly name: string },
  { knows = [] }: Knowing,
): boolean => knows.some((known) => known.id === id && known.name === name);

/**
 * An organization without the marks that those it resembles have taken from it: only whom it could be taken for can say
 * that it is no impostor, and only while they are proven themselves.
 * @param others those of the organizations that it resembles that are public now
 */
export const withAcquaintances = <T extends PublicOrganization>(
  organization: T,
  others: readonly PublicOrganization[],
): T & { readonly knownTo: readonly Resemblance[] } => {
  const { resembles = [] } = organization;
  const knowing = new Set(others.filter((other) => isKnownTo(organization, other)).map(({ id }) => id));
  return {
    ...organization,
    resembles: resembles.filter(({ id }) => !knowing.has(id)),
    knownTo: resembles.filter(({ id }) => knowing.has(id)),
  };
};
