import { describe, expect, test } from 'vitest';
import { didWebUrl } from '../../functions/domain/did-web.ts';

describe('the address of a did:web', () => {
  // The three examples of the method specification, and what follows from its rules.
  test.each([
    ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
    ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
    ['did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
    ['did:web:example.com%3a3000', 'https://example.com:3000/.well-known/did.json'],
    ['did:web:College.Example', 'https://college.example/.well-known/did.json'],
    ['did:web:college.example:Issuers:b%C3%BCcher', 'https://college.example/Issuers/b%C3%BCcher/did.json'],
    ['did:web:college.example:a.b-c_d', 'https://college.example/a.b-c_d/did.json'],
  ])('%s', (did, url) => {
    expect(didWebUrl(did)).toBe(url);
  });

  test.each([
    ['another method', 'did:key:z6Mk', 'DID:web:a.example', 'did:WEB:a.example', 'web:a.example', ''],
    ['no host', 'did:web:', 'did:web', 'did:web::user', 'did:web:%3A443'],
    [
      'an address for a host',
      'did:web:127.0.0.1',
      'did:web:2130706433',
      'did:web:0x7f.1',
      'did:web:[::1]',
      'did:web:1.2.3.4%3A443',
    ],
    [
      'a host that is no public name',
      'did:web:localhost',
      'did:web:localhost%3A8443',
      'did:web:a.example.',
      'did:web:a..example',
    ],
    [
      'encoding in the host',
      'did:web:a%2eexample',
      'did:web:a.example%2fb',
      'did:web:a.example%40b.example',
      'did:web:a.example%23',
    ],
    ['a user', 'did:web:me@a.example', 'did:web:a.example%3Apass@b.example', 'did:web:a.example%40127.0.0.1'],
    [
      'a port that is none',
      'did:web:a.example%3A',
      'did:web:a.example%3A0',
      'did:web:a.example%3A65536',
      'did:web:a.example%3A1%3A2',
      'did:web:a.example%3A080',
    ],
    [
      'a path that climbs',
      'did:web:a.example:..:b',
      'did:web:a.example:.',
      'did:web:a.example:%2e%2e:b',
      'did:web:a.example:%2E.',
    ],
    [
      'an encoded slash',
      'did:web:a.example:a%2fb',
      'did:web:a.example:..%2F..',
      'did:web:a.example:a%5cb',
      'did:web:a.example:a%252fb',
    ],
    [
      'an encoded separator',
      'did:web:a.example:a%3ab',
      'did:web:a.example:a%40b',
      'did:web:a.example:a%3fb',
      'did:web:a.example:a%23b',
      'did:web:a.example:a%20b',
      'did:web:a.example:a%00',
    ],
    ['broken encoding', 'did:web:a.example:%', 'did:web:a.example:%g0', 'did:web:a.example:%ff'],
    ['an empty segment', 'did:web:a.example:', 'did:web:a.example::b', 'did:web:a.example:b:'],
    [
      'more than a DID',
      'did:web:a.example/b',
      'did:web:a.example?b',
      'did:web:a.example#b',
      'did:web:a.example:b/c',
      'did:web:a.example\\b',
      'did:web:a.example\n',
    ],
    [
      'other letters',
      'did:web:ａ.example',
      'did:web:b\u00fccher.example',
      'did:web:a。example',
      'did:web:a.example:\u00fc',
    ],
    [
      'more than anybody needs',
      `did:web:a.example:${'a'.repeat(1_024)}`,
      `did:web:${'a.'.repeat(140)}example`,
    ],
  ])('is none for %s', (_, ...dids) => {
    for (const did of dids) expect([did, didWebUrl(did)]).toEqual([did, undefined]);
  });
});
