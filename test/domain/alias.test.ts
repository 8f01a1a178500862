import { describe, expect, test } from 'vitest';
import { aliasFault } from '../../functions/domain/alias.ts';

describe('an alias that is an address', () => {
  test.each([
    'https://college.example/badges/1',
    'http://college.example/badges/1',
    'https://badges.college.example:8443/1',
    'HTTPS://College.Example/1',
  ])('lies on the proven domain or below it: %s', (alias) => {
    expect(aliasFault(alias, 'college.example', 'own')).toBeUndefined();
  });

  test.each([
    'https://other.example/badges/1',
    'https://notcollege.example/1',
    'https://college.example.evil.example/1',
    'https://college.example@evil.example/1',
    'https:/evil.example/1',
    'https:evil.example/1',
    'https:\\\\evil.example/1',
    'https://evil.example\\@college.example/1',
    'https://evil.example#@college.example/1',
    'https://college.example./1',
    'https://127.0.0.1/1',
  ])('is refused elsewhere, however it is spelled: %s', (alias) => {
    expect(aliasFault(alias, 'college.example', 'own')).toMatch(/^is not an address on college\.example/);
  });

  test.each([' https://evil.example', 'ht\ntps://evil.example', 'https://college.example/\u0000', 'ce-1 2'])(
    'has no blanks or control characters that an address would lose: %j',
    (alias) => {
      expect(aliasFault(alias, 'college.example', 'own')).toMatch(/spaces or control/);
    },
  );

  test.each(['ce-5d2c9c0c-1f7b-4b43-9d2c-0a4a3a6a9f10', 'urn:uuid:0b6a', 'did:web:evil.example'])(
    'is free where it is no http address: %s',
    (alias) => {
      expect(aliasFault(alias, 'college.example', 'own')).toBeUndefined();
    },
  );
});
