import { expect, it } from 'vitest';
import { createCatalogApp } from '../../functions/http/catalog/app.ts';
import type { CatalogServices } from '../../functions/http/catalog/environment.ts';

// Only the list that ships with the code is asked: no service is.
const services: CatalogServices = JSON.parse('{}');
const app = createCatalogApp({
  origin: 'https://recognized.example',
  services,
  onFailure: (failure) => {
    throw new Error(JSON.stringify(failure));
  },
});
const read = async (query: string) => {
  const response = await app.request(`/api/occupations${query}`);
  return { status: response.status, json: await response.json() };
};

it('finds an occupation by words of either language and names it in the language of the reader', async () => {
  const { json } = await read('?q=mesa%20de%20ayuda&lang=es&limit=1');
  expect(json).toEqual({
    items: [
      {
        code: '15-1232.00',
        scheme: 'onet-soc',
        title: 'Especialistas en soporte informático a usuarios',
        group: 'Ocupaciones de informática',
        isco: '3512',
      },
    ],
  });
});

it('gives no group as an occupation, and refuses what it does not know', async () => {
  const { json } = await read('?q=computer%20occupations&limit=50');
  expect(json.items.filter(({ code }: { code: string }) => code.endsWith('-1200'))).toEqual([]);
  expect((await read('?q=x&lang=fr')).json.code).toBe('field-invalid');
  expect((await read('?q=x&surprise=1')).json.code).toBe('field-unknown');
});
