import { describe, expect, test } from 'vitest';
import { CHECK_NAMES } from '../../../functions/domain/credential/checks.ts';
import type { CheckProgress } from '../../../functions/domain/credential/progress.ts';
import { mintCredential, mintHolder, mintIssuer, mintPresentation } from '../../kit/mint/index.ts';
import { bytesOf, EXPECTED, NOW, verifier } from './reading.ts';

const issuer = await mintIssuer();
const holder = await mintHolder();
const credentials = await Promise.all([1, 2, 3].map(() => mintCredential({ issuer, subject: holder.did })));

/** Everything in the order in which it may only grow. */
const numbers = ({ credentials: all, finished, answered }: CheckProgress): readonly number[] => [
  all,
  finished,
  ...CHECK_NAMES.map((name) => answered[name]),
];

const expectHonest = (told: readonly CheckProgress[], all: number): void => {
  expect(numbers(told[0] ?? { credentials: 0, finished: 0, answered: NONE })).toEqual([
    all,
    0,
    ...CHECK_NAMES.map(() => 0),
  ]);
  for (const [index, one] of told.entries()) {
    const before = told[index - 1];
    if (before === undefined) continue;
    for (const [at, number] of numbers(one).entries())
      expect(number).toBeGreaterThanOrEqual(numbers(before)[at] ?? 0);
    // Nothing is finished before each of its questions is answered.
    expect(Math.min(...CHECK_NAMES.map((name) => one.answered[name]))).toBeGreaterThanOrEqual(one.finished);
  }
  expect(numbers(told.at(-1) ?? { credentials: 0, finished: 0, answered: NONE })).toEqual([
    all,
    all,
    ...CHECK_NAMES.map(() => all),
  ]);
};

const NONE = {
  structure: 0,
  context: 0,
  proof: 0,
  'issuer-key': 0,
  validity: 0,
  status: 0,
  holder: 0,
  schema: 0,
  'issuer-trust': 0,
};

describe('how far a check is', () => {
  test('only grows, and ends with every question of every badge answered, the unreadable ones too', async () => {
    const told: CheckProgress[] = [];
    const document = [...credentials, { '@context': 'https://odd.example', type: 'VerifiableCredential' }];
    await verifier.verifyDocument(bytesOf(document), NOW, (one) => told.push(one));
    expectHonest(told, 4);
    expect(told.length).toBeGreaterThan(8);
  });

  test('is told of a presentation too', async () => {
    const told: CheckProgress[] = [];
    const presentation = await mintPresentation({ holder, credentials, ...EXPECTED });
    const verified = await verifier.verifyPresentation(presentation, EXPECTED, NOW, (one) => told.push(one));
    expect(verified.ok).toBe(true);
    expectHonest(told, 3);
  });
});
