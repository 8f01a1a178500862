import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { AuditEntryView } from '../../functions/contract/audit.ts';
import { MeView } from '../../functions/contract/membership.ts';
import { pageOf } from '../../functions/contract/paging.ts';
import { signIn, USERS } from '../../infra/local/oidc/start.ts';
import { EmployerApi } from '../../infra/local/sample/employer-api.ts';
import { loadSampleMarket } from '../../infra/local/sample/load.ts';
import { ACHIEVEMENTS, ORGANIZATIONS, PROFILES } from '../../infra/local/sample/market.ts';

const { origin, issuer, clientId, dataDirectory } = inject('deployment');
const domains = new Set(ORGANIZATIONS.map(({ domain }) => domain));
const roles = ORGANIZATIONS.flatMap((organization) => organization.roles);
const adopting = roles.filter(({ follows }) => follows !== undefined).length;

const load = (): Promise<void> =>
  loadSampleMarket({ origin, issuer, clientId, dataDirectory, onProgress: () => undefined });

/** All of a person's organizations: other tests have them make many. */
const organizationsOf = async (api: EmployerApi) => {
  const found: z.infer<typeof MeView>['organizations']['items'][number]['organization'][] = [];
  let cursor = '';
  for (;;) {
    const { organizations } = await api.get(`/me?limit=100${cursor}`, MeView);
    found.push(...organizations.items.map(({ organization }) => organization));
    if (organizations.next === undefined) return found;
    cursor = `&cursor=${encodeURIComponent(organizations.next)}`;
  }
};

/** How often each thing was done in the sample organizations, as their audits have it. */
const done = async (): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const { sub } of USERS) {
    const api = new EmployerApi(origin, await signIn({ issuer, clientId, user: sub }));
    for (const organization of await organizationsOf(api)) {
      if (!domains.has(organization.domain)) continue;
      for (const { action } of await api.all(`/organizations/${organization.id}/audit`, AuditEntryView)) {
        counts[action] = (counts[action] ?? 0) + 1;
      }
    }
  }
  return counts;
};

const listed = async (path: string): Promise<readonly { readonly sample: boolean }[]> => {
  const Page = pageOf(
    z.union([
      z.object({ organization: z.object({ sample: z.boolean() }) }).transform((role) => role.organization),
      z.object({ sample: z.boolean() }),
    ]),
  );
  const items: { sample: boolean }[] = [];
  let query = '?limit=100';
  for (;;) {
    const page = Page.parse(await (await fetch(`${origin}${path}${query}`)).json());
    items.push(...page.items);
    if (page.next === undefined) return items;
    query = `?limit=100&cursor=${encodeURIComponent(page.next)}`;
  }
};

describe('the sample market', { timeout: 300_000 }, () => {
  it('is loaded once, though its loading was killed half-way and then run twice more', async () => {
    const argv = [origin, issuer, clientId, dataDirectory];
    const child = fork(join(import.meta.dirname, 'load-process.ts'), argv);
    await new Promise<void>((resolve) => {
      child.on('message', (line) => {
        if (String(line).includes('achievements')) resolve();
      });
    });
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

    await load();
    const expected = {
      'organization-created': ORGANIZATIONS.length,
      'domain-proven': ORGANIZATIONS.length,
      'achievement-listed': ACHIEVEMENTS.length,
      'role-drafted': roles.length,
      'requirement-changed': roles.length - adopting,
      'profile-drafted': PROFILES.length,
      'profile-published': PROFILES.length,
      'profile-adopted': adopting,
      'role-published': roles.length,
    };
    expect(await done()).toEqual(expected);
    await load();
    expect(await done()).toEqual(expected);
  });

  it('is in the public catalog, every part of it marked as sample', async () => {
    for (const [path, count] of [
      ['/api/organizations', ORGANIZATIONS.length],
      ['/api/achievements', ACHIEVEMENTS.length],
      ['/api/roles', roles.length],
      ['/api/profiles', PROFILES.length],
    ] as const) {
      await vi.waitFor(
        async () => {
          const found = (await listed(path)).filter(({ sample }) => sample);
          expect(found.length, path).toBeGreaterThanOrEqual(count);
        },
        { timeout: 60_000, interval: 500 },
      );
    }
  });
});
