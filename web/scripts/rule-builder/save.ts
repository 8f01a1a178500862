import type { RoleId } from '../../../functions/domain/ids.ts';
import type { Requirement } from '../../../functions/domain/requirement/requirement.ts';
import { readRequirement } from '../../../functions/domain/rule-draft/read.ts';
import { parseInstant } from '../../../functions/domain/time.ts';
import type { FormFailure } from '../../../functions/services/desk/desk.ts';
import type { Target } from '../../rule-builder/page-data.ts';
import type { Conflict } from '../../rule-builder/scene.ts';

/** What became of saving; nothing typed is lost by any of it. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | {
      readonly kind: 'refused';
      readonly failure: Extract<FormFailure, 'forbidden' | 'field-invalid' | 'role-not-draft' | 'not-found'>;
    }
  | { readonly kind: 'unreachable' };

const REFUSALS = ['forbidden', 'field-invalid', 'role-not-draft', 'not-found'] as const;

type Unknown = Readonly<Record<string, unknown>>;
const recordOf = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Whether what others changed meanwhile leaves the rule alone; then saving again at their version loses nothing. */
const leavesRule = (meanwhile: Unknown): boolean => {
  const { changed } = meanwhile;
  return Array.isArray(changed) && !changed.some((field) => /^\/?requirement(\/|$)/.test(String(field)));
};

const meanwhileIn = async (response: Response): Promise<Unknown> =>
  recordOf(recordOf(await response.json())['meanwhile']);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who changed the rule and when, and what both changes were made from. */
const toldOf = ({ by, byName, at, clashes }: Unknown): Omit<Conflict, 'theirs'> => {
  const rule = (Array.isArray(clashes) ? clashes : [])
    .map(recordOf)
    .find(({ field }) => field === 'requirement');
  return {
    before: readRequirement(rule?.['base']),
    by: { by: textOf(by), byName: textOf(byName) },
    at: parseInstant(textOf(at) ?? ''),
  };
};

/** Saves the rule of a role by the API, for the version that the page has read. */
export const createSaver = (
  { organization, version }: Pick<Target, 'organization' | 'version'>,
  role: RoleId,
) => {
  let at = version;
  const path = `/api/employer/organizations/${organization}/roles/${role}`;

  const put = (requirement: Requirement): Promise<Response> =>
    fetch(`${path}/requirement`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${at}"` },
      body: JSON.stringify(requirement),
    });

  const versionOf = (response: Response): number =>
    Number(/"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? at);

  const lost = async (meanwhile: Unknown): Promise<Saved> => {
    const response = await fetch(path);
    if (!response.ok) return { kind: 'unreachable' };
    at = versionOf(response);
    const theirs = readRequirement(recordOf(await response.json())['requirement']);
    return { kind: 'conflict', conflict: { theirs, ...toldOf(meanwhile) } };
  };

  const attempt = async (requirement: Requirement): Promise<Saved> => {
    let response = await put(requirement);
    if (response.status === 412) {
      const meanwhile = await meanwhileIn(response);
      if (!leavesRule(meanwhile) || typeof meanwhile['version'] !== 'number') return lost(meanwhile);
      at = meanwhile['version'];
      response = await put(requirement);
      if (response.status === 412) return lost(await meanwhileIn(response));
    }
    if (response.ok) {
      at = versionOf(response);
      return { kind: 'saved' };
    }
    const { code } = recordOf(await response.json());
    const failure = REFUSALS.find((one) => one === code);
    return failure === undefined ? { kind: 'unreachable' } : { kind: 'refused', failure };
  };

  return {
    save: (requirement: Requirement): Promise<Saved> =>
      attempt(requirement).catch((): Saved => ({ kind: 'unreachable' })),
  };
};
