import { describe, expect, test } from 'vitest';
import { ACCESS_MODES } from '../../functions/domain/achievement.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import {
  LEAF_REASONS,
  type LeafExplanation,
  type LeafReason,
} from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import {
  problem,
  REQUIREMENT_PROBLEMS,
  type RequirementProblemCode,
} from '../../functions/domain/requirement/problems.ts';
import type { Leaf, Rule } from '../../functions/domain/requirement/requirement.ts';
import { describeRequirement } from '../../functions/domain/sentences/describe-requirement.ts';
import { describeEffort, explainLeaf } from '../../functions/domain/sentences/explain-leaf.ts';
import { explainProblem } from '../../functions/domain/sentences/explain-problem.ts';
import { WORDS } from '../../functions/domain/sentences/words/all.ts';
import {
  achievement,
  all,
  any,
  atLeast,
  COLLEGE,
  credential,
  id,
  instant,
  leaf,
  NOW,
  requires,
} from './kit/make.ts';

const TRIAGE = { targetUrl: 'https://skills.example/triage', targetName: 'Triage' };
const catalog = catalogView([
  achievement(1, { name: 'IT Support Fundamentals', levels: ['Basic', 'Expert'] }),
  achievement(2, { name: 'Cloud Basics', stackOf: [id('achievement', 3), id('achievement', 4)] }),
  achievement(3, { name: 'Networks' }),
  achievement(4, { name: 'Storage', cost: { amount: 120, currency: 'USD' }, hours: 1, languages: ['en'] }),
  achievement(5, { name: 'First Aid', competencies: [TRIAGE], acceptsInstead: [id('achievement', 6)] }),
  achievement(6, { name: 'Advanced First Aid' }),
  achievement(7, { name: 'Home Care', achievementType: 'Certificate' }),
]);
const triage = (terms: Partial<Leaf> = {}): Leaf => ({
  op: 'leaf',
  competency: TRIAGE.targetUrl,
  issuers: [COLLEGE],
  ...terms,
});
const certificate: Leaf = {
  op: 'leaf',
  achievementType: 'Certificate',
  issuers: ['https://state.example/issuer'],
};

describe('a rule as one sentence', () => {
  const [A, B, C, D] = [leaf(1), leaf(3), leaf(4), leaf(5)];
  test.each<[rule: Rule, english: string, spanish: string]>([
    [A, 'You need IT Support Fundamentals.', 'Necesita IT Support Fundamentals.'],
    [
      all(A, B, C),
      'You need IT Support Fundamentals, Networks, and Storage.',
      'Necesita IT Support Fundamentals, Networks y Storage.',
    ],
    [any(B, C), 'You need either Networks or Storage.', 'Necesita Networks o Storage.'],
    [
      any(A, B, C),
      'You need one of IT Support Fundamentals, Networks, or Storage.',
      'Necesita una de estas insignias: IT Support Fundamentals, Networks o Storage.',
    ],
    [
      atLeast(2, B, C, D),
      'You need at least two of Networks, Storage, and First Aid.',
      'Necesita al menos dos de estas insignias: Networks, Storage y First Aid.',
    ],
    [
      all(D, any(B, C)),
      'You need First Aid; and either Networks or Storage.',
      'Necesita First Aid; y además Networks o Storage.',
    ],
    [
      any(D, all(B, C)),
      'You need one of these: First Aid; or both Networks and Storage.',
      'Necesita una de estas opciones: First Aid; o bien Networks y Storage juntas.',
    ],
    [
      atLeast(2, A, D, all(B, C)),
      'You need at least two of these: IT Support Fundamentals; First Aid; and both Networks and Storage.',
      'Necesita al menos dos de estas opciones: IT Support Fundamentals; First Aid; y Networks y Storage juntas.',
    ],
    [
      all(A, any(D, all(B, C))),
      'You need IT Support Fundamentals; and (one of these: First Aid; or both Networks and Storage).',
      'Necesita IT Support Fundamentals; y además (una de estas opciones: First Aid; o bien Networks y Storage juntas).',
    ],
    [all(any(atLeast(1, B))), 'You need Networks.', 'Necesita Networks.'],
    [
      leaf(1, { minLevel: 'Expert', maxAgeMonths: 24, minAssurance: 'holder-bound' }),
      'You need IT Support Fundamentals (level Expert or higher; earned in the last 2 years; shown from your own wallet).',
      'Necesita IT Support Fundamentals (nivel Expert o superior; de los últimos 2 años; que se muestre desde su propia billetera digital).',
    ],
    [
      leaf(1, { maxAgeMonths: 18, minAssurance: 'bearer', assessment: ['exam', 'observed'] }),
      'You need IT Support Fundamentals (earned in the last 18 months; earned by passing an exam or showing it to an observer).',
      'Necesita IT Support Fundamentals (de los últimos 18 meses; con un examen o una demostración ante alguien).',
    ],
    [
      leaf(3, { maxAgeMonths: 12 }),
      'You need Networks (earned in the last year).',
      'Necesita Networks (de hace un año como máximo).',
    ],
    [
      leaf(3, { maxAgeMonths: 1 }),
      'You need Networks (earned in the last month).',
      'Necesita Networks (de hace un mes como máximo).',
    ],
    [
      leaf(3, { issuers: ['did:key:z6MkOne'] }),
      'You need Networks (also accepted from the issuer that the employer names).',
      'Necesita Networks (también se acepta de la entidad que indica el empleador).',
    ],
    [
      triage({
        issuers: [COLLEGE, 'did:web:clinic.example:issuers:1', 'did:key:z6MkOne'],
        trust: ['State list'],
      }),
      'You need a badge that shows Triage (from Northside College, clinic.example, an issuer on the list “State list”, or another issuer that the employer names).',
      'Necesita una insignia de Triage (de Northside College, clinic.example, una entidad de la lista «State list» u otra entidad que indica el empleador).',
    ],
    [
      { op: 'leaf', achievementType: 'License', issuers: ['did:key:z6MkOne', 'did:key:z6MkTwo'] },
      'You need a license (from one of two issuers that the employer names).',
      'Necesita una licencia (de una de las dos entidades que indica el empleador).',
    ],
    [
      certificate,
      'You need a certificate (from state.example).',
      'Necesita un certificado (de state.example).',
    ],
    [
      leaf(99),
      'You need a badge that is no longer listed.',
      'Necesita una insignia que ya no está en la lista.',
    ],
  ])('%#', (rule, english, spanish) => {
    expect(describeRequirement(requires(rule), catalog, 'en')).toBe(english);
    expect(describeRequirement(requires(rule), catalog, 'es')).toBe(spanish);
  });

  test('says what is preferred as help, not as need', () => {
    const requirement = requires(A, D, any(B, C));
    expect(describeRequirement(requirement, catalog, 'en')).toBe(
      'You need IT Support Fundamentals; it also helps to have First Aid; and either Networks or Storage.',
    );
    expect(describeRequirement(requirement, catalog, 'es')).toBe(
      'Necesita IT Support Fundamentals; también ayuda tener First Aid; y además Networks o Storage.',
    );
  });
});

/** The explanation of one leaf, as the evaluator gives it. */
const found = (one: Leaf, ...shown: readonly Evidence[]): LeafExplanation => {
  const [only] = evaluate(requires(one), shown, catalog, NOW).leaves;
  if (only === undefined) throw new Error('a leaf is always explained');
  return only;
};

describe('a leaf explained', () => {
  const first = (facts: Partial<Evidence>) => credential(1, facts);
  const sentences: Readonly<
    Record<LeafReason, readonly [LeafExplanation, english: string, spanish: string]>
  > = {
    held: [
      found(leaf(1), first({})),
      'You hold IT Support Fundamentals, earned March 2026.',
      'Tiene IT Support Fundamentals desde marzo de 2026.',
    ],
    'held-through-stack': [
      found(leaf(2), credential(3), credential(4)),
      'You hold every part of Cloud Basics: Networks and Storage. Together they count as Cloud Basics.',
      'Tiene todas las partes de Cloud Basics: Networks y Storage. Juntas valen como Cloud Basics.',
    ],
    'held-instead': [
      found(leaf(5), credential(6)),
      'You hold Advanced First Aid, earned March 2026. Northside College accepts it in place of First Aid.',
      'Tiene Advanced First Aid desde marzo de 2026. Northside College lo acepta en lugar de First Aid.',
    ],
    missing: [
      found(leaf(2)),
      'You need Cloud Basics: about 20 hours, free, online, in English or Spanish.',
      'Necesita Cloud Basics: unas 20 horas, gratis, en línea, en inglés o español.',
    ],
    'stack-incomplete': [
      found(leaf(2), credential(3)),
      'You hold 1 of the 2 parts of Cloud Basics: Networks. Still to earn: Storage (about 1 hour, $120, online, in English).',
      'Tiene 1 de las 2 partes de Cloud Basics: Networks. Le falta: Storage (cerca de 1 hora, $120, en línea, en inglés).',
    ],
    'not-entitled': [
      found(leaf(1), first({ issuer: 'did:web:club.example', issuerName: 'The Famous Academy' })),
      'You showed IT Support Fundamentals from club.example. For this job it counts only from other issuers. You did nothing wrong: the employer decides whose badges count, and you can ask them to add this issuer.',
      'Mostró IT Support Fundamentals, de club.example. Para este empleo cuenta solo si viene de otros emisores. Usted no hizo nada mal: el empleador decide de quién acepta insignias, y puede pedirle que agregue a este emisor.',
    ],
    'type-differs': [
      found(leaf(1, { achievementType: 'License' }), first({})),
      'You hold IT Support Fundamentals. This job asks for a license.',
      'Tiene IT Support Fundamentals. Este empleo pide una licencia.',
    ],
    'competency-not-shown': [
      found(leaf(1, { competency: TRIAGE.targetUrl }), first({})),
      'You hold IT Support Fundamentals, but it does not say that it shows Triage. Whoever issued it can tell you which badge does.',
      'Tiene IT Support Fundamentals, pero no dice que demuestre Triage. Su emisor puede decirle qué insignia lo hace.',
    ],
    'assessment-differs': [
      found(leaf(1, { assessment: ['observed'] }), first({})),
      'You hold IT Support Fundamentals. This job asks for a badge earned by showing it to an observer, and this one is not listed as that.',
      'Tiene IT Support Fundamentals. Este empleo pide una insignia que se obtenga con una demostración ante alguien, y esta no figura así.',
    ],
    'level-too-low': [
      found(leaf(1, { minLevel: 'Expert' }), first({ level: 'Basic' })),
      'You hold IT Support Fundamentals at level Basic. This job asks for level Expert or higher.',
      'Tiene IT Support Fundamentals, nivel Basic. Este empleo pide el nivel Expert o uno superior.',
    ],
    expired: [
      found(leaf(1), first({ validUntil: instant('2026-11-01') })),
      'You hold IT Support Fundamentals, but it ended on November 1, 2026. Whoever issued it can tell you how to renew it.',
      'Tiene IT Support Fundamentals, pero venció el 1 de noviembre de 2026. Su emisor puede decirle cómo renovarlo.',
    ],
    'age-unknown': [
      found(leaf(1, { maxAgeMonths: 24 }), first({ earnedAt: undefined })),
      'You hold IT Support Fundamentals, but it does not say when you earned it. This job asks for one earned in the last 2 years. Whoever issued it can give you a copy with the date.',
      'Tiene IT Support Fundamentals, pero no indica desde cuándo. Este empleo pide que sea de los últimos 2 años. Su emisor puede darle una copia con la fecha.',
    ],
    'too-old': [
      found(leaf(1, { maxAgeMonths: 24 }), first({ earnedAt: instant('2021-03-01') })),
      'You hold IT Support Fundamentals, earned March 2021. This job asks for one earned in the last 2 years, so earning it again would count.',
      'Tiene IT Support Fundamentals desde marzo de 2021. Este empleo pide que sea de los últimos 2 años. Si lo obtiene de nuevo, contará.',
    ],
    'assurance-too-low': [
      found(leaf(1, { minAssurance: 'holder-bound' }), first({ assurance: 'bearer' })),
      'You hold IT Support Fundamentals. This job asks for proof that it is yours: shown from your own wallet. With that, it counts.',
      'Tiene IT Support Fundamentals. Este empleo pide una prueba de que le pertenece: que se muestre desde su propia billetera digital. Así contará.',
    ],
    'standing-unknown': [
      found(leaf(1), first({ standing: 'unknown' })),
      'We could not check today whether IT Support Fundamentals is still good. That is not your fault, and it does not touch your other badges. Try again later.',
      'Hoy no pudimos comprobar si IT Support Fundamentals sigue vigente. No es culpa suya y no afecta a sus demás insignias. Pruebe de nuevo más tarde.',
    ],
    'achievement-unlisted': [
      found(leaf(99)),
      'This job names a badge that is not listed here any more, so nobody can show it. The employer needs to correct the rule.',
      'Este empleo nombra una insignia que ya no está en nuestra lista, así que nadie puede mostrarla. El empleador tiene que corregir la regla.',
    ],
  };

  test.each(LEAF_REASONS)('%s, found by the evaluator and said in both languages', (reason) => {
    const [explanation, english, spanish] = sentences[reason];
    expect(explanation.reason).toBe(reason);
    expect(explainLeaf(explanation, catalog, 'en')).toBe(english);
    expect(explainLeaf(explanation, catalog, 'es')).toBe(spanish);
  });

  test('says until when it counts, to the day, and at which level', () => {
    const shown = found(leaf(1, { maxAgeMonths: 12 }), first({ level: 'Expert' }));
    expect(explainLeaf(shown, catalog, 'en')).toBe(
      'You hold IT Support Fundamentals at level Expert, earned March 2026. It counts until March 10, 2027.',
    );
    expect(explainLeaf(shown, catalog, 'es')).toBe(
      'Tiene IT Support Fundamentals, nivel Expert, desde marzo de 2026. Vale hasta el 10 de marzo de 2027.',
    );
  });

  test('names a day by UTC, wherever it is read', () => {
    const shown = found(leaf(1), first({ earnedAt: instant('2026-03-01T00:00:00Z') }));
    expect(explainLeaf(shown, catalog, 'en')).toContain('March 2026');
  });

  test('says of what is preferred that it would help', () => {
    const [, preferred] = evaluate(requires(leaf(1), leaf(4)), [], catalog, NOW).leaves;
    if (preferred === undefined) throw new Error('a preferred leaf is explained too');
    expect(explainLeaf(preferred, catalog, 'en')).toBe(
      'It would help to have Storage: about 1 hour, $120, online, in English.',
    );
    expect(explainLeaf(preferred, catalog, 'es')).toBe(
      'Le ayudaría tener Storage: cerca de 1 hora, $120, en línea, en inglés.',
    );
  });

  test('of a competency or a type names that', () => {
    expect(explainLeaf(found(triage(), credential(5)), catalog, 'en')).toBe(
      'You hold a badge that shows Triage, earned March 2026.',
    );
    expect(explainLeaf(found(certificate), catalog, 'es')).toBe(
      'Necesita un certificado (de state.example).',
    );
  });

  test('kept without its leaf still names what it is about', () => {
    const { asks, ...kept } = found(leaf(2));
    expect(asks).toEqual(leaf(2));
    expect(explainLeaf(kept, catalog, 'en')).toContain('You need Cloud Basics');
  });
});

describe('what an achievement takes', () => {
  const effort = (facts: Parameters<typeof achievement>[1], language: 'en' | 'es' = 'en') =>
    describeEffort(achievement(1, facts), language);

  test('is said in whole money where it is whole, and leaves out hours that nobody knows', () => {
    expect(effort({ cost: { amount: 1250, currency: 'USD' }, hours: 0 })).toBe(
      '$1,250, online, in English or Spanish',
    );
    expect(effort({ cost: { amount: 12.5, currency: 'USD' }, hours: 2.5 })).toContain(
      'about 2.5 hours, $12.50',
    );
    expect(effort({ cost: { amount: 50, currency: 'EUR' } }, 'es')).toContain('50');
  });

  test('has words for every way of access', () => {
    for (const language of LANGUAGES) {
      const said = ACCESS_MODES.map((access) => effort({ access, languages: [] }, language));
      expect(new Set(said).size).toBe(ACCESS_MODES.length);
    }
  });
});

describe('the catalog of sentences', () => {
  const codes = Object.keys(REQUIREMENT_PROBLEMS).filter(
    (code): code is RequirementProblemCode => code in REQUIREMENT_PROBLEMS,
  );
  const detail = { limit: '6', name: 'First Aid', level: 'Expert', list: 'State list' };

  test.each(LANGUAGES)('%s has one for every reason and problem, and none that nothing uses', (language) => {
    expect(Object.keys(WORDS[language].reasons).sort()).toEqual([...LEAF_REASONS].sort());
    expect(Object.keys(WORDS[language].problems).sort()).toEqual([...codes].sort());
  });

  test.each(codes)('%s is said in both languages, differently from every other', (code) => {
    const say = (one: RequirementProblemCode, language: 'en' | 'es') =>
      explainProblem(problem(one, '/required', detail), language);
    expect(say(code, 'en')).not.toBe(say(code, 'es'));
    for (const language of LANGUAGES) {
      expect(say(code, language)).toMatch(/^[\p{Lu}¡¿].{10,}\.$/su);
      expect(say(code, language)).not.toMatch(/undefined|\{|\}|\s{2}/);
      expect(codes.filter((other) => say(other, language) === say(code, language))).toEqual([code]);
    }
  });

  test('never scores, never blames', () => {
    const said = JSON.stringify(
      LANGUAGES.flatMap((language) => [
        ...codes.map((code) => explainProblem(problem(code, '', detail), language)),
        ...LEAF_REASONS.map((reason) => explainLeaf({ ...found(leaf(1)), reason }, catalog, language)),
      ]),
    );
    expect(said).not.toMatch(/score|percent|%|invalid|failed|puntaje|inválid|falló/i);
  });
});
