import { PROMISES, type RecognitionVersion } from '../../functions/domain/role.ts';
import type { RoleFilter } from '../../functions/domain/role-filter.ts';

/**
 * Reads what a list of roles is narrowed to from the address, where nothing is about a person. What is not
 * understood is left out rather than refused.
 */
export const readRoleFilter = (query: URLSearchParams): RoleFilter => {
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  const region = query.get('region') ?? '';
  const promise = PROMISES.find((kind) => kind === query.get('promise'));
  return {
    ...(q === '' ? {} : { q }),
    ...(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? { region } : {}),
    ...((query.get('remote') ?? '') === '' ? {} : { remote: true }),
    ...(promise === undefined ? {} : { promise }),
  };
};

export const isFiltered = (filter: RoleFilter): boolean => Object.keys(filter).length > 0;

/** The regions that the roles are in, with how many are there, in alphabetical order. */
export const regionsOf = (
  recognitions: readonly RecognitionVersion[],
): readonly { readonly region: string; readonly roles: number }[] => {
  const roles = new Map<string, number>();
  for (const { role } of recognitions) {
    for (const region of new Set(role.places.map((place) => place.region))) {
      roles.set(region, (roles.get(region) ?? 0) + 1);
    }
  }
  return [...roles]
    .map(([region, count]) => ({ region, roles: count }))
    .sort((a, b) => a.region.localeCompare(b.region));
};

/** A query with one name set, or taken away where the value is empty; the page goes back to the first. */
export const withQuery = (query: URLSearchParams, name: string, value: string): string => {
  const next = new URLSearchParams(query);
  next.delete('page');
  if (value === '') next.delete(name);
  else next.set(name, value);
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
};
