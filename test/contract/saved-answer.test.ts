import { describe, expect, it } from 'vitest';
import { answer } from '../../functions/domain/credential/codes.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { parseInstant } from '../../functions/domain/time.ts';
import { voiceOf } from '../../web/language/voice.ts';
import { savedAnswer } from '../../web/view/saved-answer.ts';
import { recognition } from '../kit/market.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'</style>`;
const version = recognition(1, 1);
const role = { ...version.role, title: `Nurse ${HOSTILE}` };
const now = parseInstant('2026-11-22T12:00:00Z');
if (now === undefined) throw new Error('no instant');

const result = {
  at: now,
  credentials: [
    {
      credential: 'c1',
      name: HOSTILE,
      issuerName: HOSTILE,
      verdict: 'invalid' as const,
      checks: [answer('proof.changed')],
    },
  ],
  matches: [
    {
      roleId: version.roleId,
      recognition: { ...version, role },
      evaluation: {
        required: 'met' as const,
        state: 'meets' as const,
        leaves: [],
        steps: [],
        preferredMet: 0,
        preferredTotal: 0,
      },
    },
  ],
  nextSteps: [],
  counts: { meets: 1, 'meets-with-preferred': 0, 'one-step-away': 0, 'cannot-tell': 0, 'not-yet': 0 },
};
const catalog = catalogView([]);

describe.each(LANGUAGES)('the answer as a file (%s)', (language) => {
  const voice = voiceOf(language);
  const save = () => savedAnswer({ result, catalog, voice, origin: 'https://recognized.example' });

  it('needs nothing but itself', async () => {
    const file = await save();
    expect(file).toMatch(/^<!doctype html>\n<html lang="(en|es)">/);
    expect(file).not.toMatch(/<(?:script|img|link|iframe|form|object)\b|url\(|@import/);
    expect(file).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('tells the state of a badge by a sign beside the word', async () => {
    expect(await save()).toMatch(/<span class="refused" aria-hidden="true">✕<\/span><strong>/);
  });

  it('takes nothing that a badge or an employer says as markup', async () => {
    const file = await save();
    expect(file).not.toContain('<script');
    expect(file).not.toContain('<img');
    expect(file.match(/<\/style>/g)).toHaveLength(1);
    expect(file).toContain('&lt;script&gt;');
  });

  it('says what each job asks, what was wrong with a badge, and that it proves nothing', async () => {
    const file = await save();
    expect(file).toContain(voice.say('result.refused'));
    expect(file).toContain(`https://recognized.example${voice.href(`/roles/${version.roleId}`)}`);
    expect(file).toContain(voice.say('save.noProof'));
  });
});
