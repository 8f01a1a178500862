import { describe, expect, test } from 'vitest';
import { fitsFilter } from '../../functions/domain/role-filter.ts';
import { roleTextFor } from '../../functions/domain/role-text.ts';
import { leaf, recognition, requires } from './kit/make.ts';

const role = (more: object) => recognition(1, requires(leaf(1)), more).role;

describe('the text of a role', () => {
  test('is in the language of the reader where there is one', () => {
    const both = role({
      title: 'Nurse',
      translations: { es: { title: 'Enfermera', description: 'Cuida.' } },
    });
    expect(roleTextFor(both, 'es')).toEqual({ title: 'Enfermera', description: 'Cuida.', language: 'es' });
    expect(roleTextFor(both, 'en').title).toBe('Nurse');
  });

  test('is as it was written, and says in which language, where there is no other', () => {
    expect(roleTextFor(role({ title: 'Nurse' }), 'es')).toMatchObject({ title: 'Nurse', language: 'en' });
    const spanish = role({ title: 'Enfermera', language: 'es' });
    expect(roleTextFor(spanish, 'en')).toMatchObject({ title: 'Enfermera', language: 'es' });
  });

  test('is searched in every language', () => {
    const translations = { es: { title: 'Enfermera', description: 'Cuida a personas mayores.' } };
    const written = recognition(1, requires(leaf(1)), { translations });
    expect(fitsFilter(written, { q: 'ENFERMERÁ mayores' })).toBe(true);
    expect(fitsFilter(written, { q: 'cocinera' })).toBe(false);
  });
});
