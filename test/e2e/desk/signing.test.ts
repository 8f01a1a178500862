import { beforeAll, describe, expect, inject, it } from 'vitest';
import { signedIn } from '../../kit/desk.ts';
import {
  type EmployerClient,
  employerClient,
  type ProvenOrganization,
  provenOrganization,
} from '../../kit/employer-client.ts';

const deployment = inject('deployment');
let client: EmployerClient;
let organization: ProvenOrganization;
beforeAll(async () => {
  client = await employerClient(deployment, 'local-ana');
  organization = await provenOrganization(client, deployment.dataDirectory);
  await client.call('POST', `${organization.path}/signing-keys`, {}, '"0"');
});

const states = async () => {
  const { body } = await client.call('GET', `${organization.path}/signing-keys`);
  return Array.isArray(body['keys']) ? body['keys'].map(({ state }) => state) : [];
};

describe('the page of signing keys, with scripts off', () => {
  it('makes a new key, and revokes one only when the owner says twice that it is meant', async () => {
    const desk = await signedIn(deployment, 'local-ana');
    const page = `/manage/${organization.id}/signing`;
    expect(await (await desk.get(`/es${page}`)).text()).toContain('Firma ahora');
    expect((await desk.post(page, 'rotate', {})).status).toBe(303);
    expect(await states()).toEqual(['retired', 'current']);
    const unsure = await desk.post(page, 'revoke', { key: 'key-1' });
    expect(unsure.status).toBe(422);
    expect((await unsure.text()).includes('Check the box')).toBe(true);
    expect(await states()).toEqual(['retired', 'current']);
    expect((await desk.post(page, 'revoke', { key: 'key-1', sure: 'on' })).status).toBe(303);
    expect(await states()).toEqual(['revoked', 'current']);
  });
});
