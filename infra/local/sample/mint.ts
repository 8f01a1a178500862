import { randomUUID } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue as issueDataIntegrity } from '@digitalbazaar/vc';
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { issue } from '@digitalcredentials/vc';
import * as z from 'zod';
import { competency } from './competencies.ts';
import type { SampleBadge } from './learners.ts';
import { achievementUrl } from './market.ts';
import type { SampleAchievement } from './model.ts';
import type { Signer } from './seeds.ts';

const VC1 = 'https://www.w3.org/2018/credentials/v1';
const VC2 = 'https://www.w3.org/ns/credentials/v2';
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/** A credential as JSON. */
export type Credential = z.infer<typeof Credential>;
const Credential = z.record(z.string(), z.unknown());

export interface Wish {
  readonly badge: SampleBadge;
  readonly achievement: SampleAchievement;
  readonly issuer: { readonly signer: Signer; readonly name: string };
  /** The DID that the badge is about; without one it names nobody. */
  readonly subject: string | undefined;
  readonly now: Date;
}

const monthsFrom = (from: Date, months: number): Date => {
  const at = new Date(from);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at;
};

/** To the second, as VCDM dates are. */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const datesOf = ({ badge, now }: Wish, model: 'vc1' | 'vc2'): Record<string, string> => {
  const earned = monthsFrom(now, -badge.months);
  const until = badge.goodFor === undefined ? undefined : instant(monthsFrom(earned, badge.goodFor));
  return model === 'vc1'
    ? { issuanceDate: instant(earned), ...(until === undefined ? {} : { expirationDate: until }) }
    : { validFrom: instant(earned), ...(until === undefined ? {} : { validUntil: until }) };
};

/** The levels of an achievement as OB 3.0 says them: a rubric, and the level of it that was reached. */
const levelsOf = (url: string, levels: readonly string[]) => ({
  id: `${url}/levels`,
  type: ['ResultDescription'],
  name: 'Level',
  resultType: 'RubricCriterionLevel',
  rubricCriterionLevel: levels.map((level) => ({
    id: levelUrl(url, level),
    type: ['RubricCriterionLevel'],
    name: level,
    level,
  })),
});

const levelUrl = (url: string, level: string): string => `${url}/levels/${encodeURIComponent(level)}`;

const achievementOf = (sample: SampleAchievement): object => {
  const url = achievementUrl(sample);
  return {
    id: url,
    type: ['Achievement'],
    achievementType: sample.type,
    name: sample.name,
    description: sample.description,
    criteria: { narrative: `What it takes is told at ${url}.` },
    ...(sample.shows === undefined
      ? {}
      : { alignment: sample.shows.map((key) => ({ type: ['Alignment'], ...competency(key) })) }),
    ...(sample.levels === undefined ? {} : { resultDescription: [levelsOf(url, sample.levels)] }),
  };
};

const draft = (wish: Wish, model: 'vc1' | 'vc2', suiteContexts: readonly string[]): object => {
  const { achievement, issuer, badge, subject } = wish;
  const url = achievementUrl(achievement);
  const { level } = badge;
  const reached = level === undefined ? [] : [{ type: ['Result'], achievedLevel: levelUrl(url, level) }];
  return {
    '@context': [model === 'vc1' ? VC1 : VC2, OB3, ...suiteContexts],
    id: `urn:uuid:${randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: { id: issuer.signer.did, type: ['Profile'], name: issuer.name },
    ...datesOf(wish, model),
    credentialSubject: {
      ...(subject === undefined ? {} : { id: subject }),
      type: ['AchievementSubject'],
      achievement: achievementOf(achievement),
      ...(reached.length === 0 ? {} : { result: reached }),
    },
  };
};

const loader = securityLoader().build();

const sign = (wish: Wish): Promise<unknown> => {
  const { form } = wish.badge;
  const { signer } = wish.issuer.signer;
  if (form === 'vc1-ed25519-2020' || form === 'vc2-ed25519-2020') {
    return issue({
      credential: draft(wish, form === 'vc1-ed25519-2020' ? 'vc1' : 'vc2', [ED25519_2020]),
      suite: new Ed25519Signature2020({ signer }),
      documentLoader: loader,
    });
  }
  return issueDataIntegrity({
    credential: draft(wish, form === 'vc1-eddsa-rdfc-2022' ? 'vc1' : 'vc2', []),
    suite: new DataIntegrityProof({ cryptosuite: eddsaRdfc2022, signer }),
    documentLoader: loader,
  });
};

/** An Open Badges 3.0 credential, signed; and changed afterwards where the wish says so. */
export const mintBadge = async (wish: Wish): Promise<Credential> => {
  const signed = Credential.parse(JSON.parse(JSON.stringify(await sign(wish))));
  return wish.badge.tampered === true
    ? { ...signed, name: `${wish.achievement.name}, with Distinction` }
    : signed;
};
