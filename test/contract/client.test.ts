import { describe, expect, it } from 'vitest';
import { createCatalogApp } from '../../functions/http/catalog/app.ts';
import { CursorInvalid, type MarketReader } from '../../functions/services/ports/market.ts';
import type { SignedReader } from '../../functions/services/ports/signed-index.ts';
import { catalogApi, employerApi, presentationApi } from '../../web/api.ts';
import { achievement, idNumber, organization, recognition } from '../kit/market.ts';

/** A market of one role, to see that what the client's types promise is what comes. */
const market: MarketReader = {
  roles: async ({ limit, cursor, filter }) => {
    if (cursor !== undefined) throw new CursorInvalid();
    return limit === 1 && filter?.remote === false
      ? { items: [recognition(1, 1)], next: 'more' }
      : { items: [] };
  },
  role: async (id) => (id === idNumber('role', 1) ? recognition(1, 1) : undefined),
  roleVersion: async () => undefined,
  versions: async () => ({ items: [] }),
  roleAsOf: async () => undefined,
  confirmedAt: async () => undefined,
  achievements: async () => ({
    items: [{ ...achievement(1), organizationName: organization(1).name, sample: true }],
  }),
  achievement: async () => undefined,
  recognizing: async () => ({ items: [] }),
  organizations: async () => ({ items: [] }),
  organization: async () => undefined,
  rolesOf: async () => ({ items: [] }),
  catalog: () => Promise.reject(new Error('not asked')),
  live: () => Promise.reject(new Error('not asked')),
};

/** Nothing is signed. */
const signed: SignedReader = {
  keyring: async () => undefined,
  endorsement: async () => undefined,
  endorsements: async () => [],
  endorsementsOf: async () => [],
  document: async () => undefined,
  list: async () => undefined,
  achievementNamed: async () => undefined,
};

const commons = {
  standing: async () => ({ claims: [], disputes: [] }),
  trustList: async () => undefined,
  trustListVersion: async () => undefined,
  trustListsOf: async () => ({ items: [] }),
};

const app = createCatalogApp({
  origin: 'https://recognized.example',
  services: {
    market,
    signed,
    changes: { since: () => Promise.reject(new Error('not asked')) },
    commons,
    profiles: JSON.parse('{}'),
    openApi: () => ({}),
  },
  onFailure: () => undefined,
});
const { api } = catalogApi({
  fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
});

describe('the typed client of the pages', () => {
  it('reads what the server answers, by the server’s own types', async () => {
    const response = await api.roles.$get({ query: { limit: '1', remote: 'false' } });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const page = await response.json();
    const titles: readonly string[] = page.items.map((item) => item.role.title);
    expect([titles, page.next]).toEqual([['Role 1'], 'more']);
  });

  it('tells problems apart from answers by their status', async () => {
    const response = await api.roles.$get({ query: { cursor: 'x' } });
    if (response.status !== 400) throw new Error(`status ${response.status}`);
    const problem = await response.json();
    const code: string = problem.code;
    expect(code).toBe('cursor-invalid');
  });

  it('puts ids into paths', async () => {
    const found = await api.roles[':role'].$get({ param: { role: idNumber('role', 1) }, query: {} });
    expect([found.status, found.ok && (await found.json()).roleId]).toEqual([200, idNumber('role', 1)]);
    const missing = await api.roles[':role'].$get({ param: { role: idNumber('role', 2) }, query: {} });
    expect(missing.status).toBe(404);
  });

  it('knows the addresses of the other areas', () => {
    const organizationId = idNumber('organization', 1);
    const own = employerApi().api.employer.organizations[':organization'].roles;
    expect(own.$path({ param: { organization: organizationId }, query: {} })).toBe(
      `/api/employer/organizations/${organizationId}/roles`,
    );
    expect(presentationApi().api.sessions.$path()).toBe('/api/sessions');
  });
});
