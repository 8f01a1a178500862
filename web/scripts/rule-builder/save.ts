import type { Requirement } from '../../../functions/domain/requirement/requirement.ts';
import { readRequirement } from '../../../functions/domain/rule-draft/read.ts';
import type { FormFailure } from '../../../functions/services/desk/desk.ts';
import type { Target } from '../../rule-builder/page-data.ts';

/** What became of saving; nothing typed is lost by any of it. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly theirs: Requirement | undefined }
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

/** Saves the rule by the API, for the version that the page has read. */
export const createSaver = ({ organization, role, version }: Target) => {
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

  const theirs = async (): Promise<Saved> => {
    const response = await fetch(path);
    if (!response.ok) return { kind: 'unreachable' };
    at = versionOf(response);
    return { kind: 'conflict', theirs: readRequirement(recordOf(await response.json())['requirement']) };
  };

  const attempt = async (requirement: Requirement): Promise<Saved> => {
    let response = await put(requirement);
    if (response.status === 412) {
      const meanwhile = recordOf(recordOf(await response.json())['meanwhile']);
      if (!leavesRule(meanwhile) || typeof meanwhile['version'] !== 'number') return theirs();
      at = meanwhile['version'];
      response = await put(requirement);
      if (response.status === 412) return theirs();
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
