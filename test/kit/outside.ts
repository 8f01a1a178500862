import { explainCheck } from '../../functions/domain/credential/reasons.ts';
import { checkDocument, matchWith } from './checked.ts';
import type { Deployment } from './deployment.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from './employer-client.ts';
import { controllerDocument, mintCredential, mintWebIssuer, type Signed, type Signer } from './mint/index.ts';
import { type Strangers, startStrangers } from './strangers.ts';

export const COLLEGE = 'college-outside.example';
export const DOWN = 'down-outside.example';
export const NOWHERE = 'nowhere-outside.example';
const STALLS = 'stalls-outside.example';
const BROKEN = 'broken-outside.example';
const MOVED = 'moved-outside.example';
const SILENT = 'silent-outside.example';
const MISNAMED = 'misnamed-outside.example';

/** Hosts from which nothing can be had, each in a way of its own. */
export const UNREACHABLE = [
  ['takes the connection and says nothing', SILENT],
  ['takes the request and never answers', STALLS],
  ['is down', DOWN],
  ['has somebody else’s certificate', MISNAMED],
  ['fails', BROKEN],
  ['sends us elsewhere', MOVED],
  ['has no such name', NOWHERE],
] as const;

type WebCheck = 'issuer-key' | 'status';

/** A role that asks for one badge, the issuers whom it trusts for it, and the hosts where they are. */
export interface Outside extends AsyncDisposable {
  readonly strangers: Strangers;
  /** The issuer whose host answers. */
  readonly college: Signer;
  readonly roleId: string;
  issuerAt(name: string): Signer;
  badgeOf(issuer: Signer, more?: Readonly<Record<string, unknown>>, version?: '1.1' | '2.0'): Promise<Signed>;
  /** What is said of a badge: its verdict, one of its checks, and what it means for the role. */
  answerTo(
    badge: Signed,
    check: WebCheck,
  ): Promise<{
    readonly verdict: string | undefined;
    readonly code: string | undefined;
    readonly reason: string | undefined;
    readonly state: string;
  }>;
}

export const reasonFor = (check: WebCheck): string =>
  explainCheck(
    { check, outcome: 'not-checked', code: `${check}.unreachable` },
    { language: 'en', issuerName: 'Riverbend College' },
  ).reason;

/** The answer to a badge about which somebody could not be asked. */
export const cannotTell = (check: WebCheck) => ({
  verdict: 'indeterminate',
  code: `${check}.unreachable`,
  reason: reasonFor(check),
  state: 'cannot-tell',
});

const trustingRole = async (deployment: Deployment, creators: readonly string[]) => {
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, deployment.dataDirectory);
  const { id, alias } = await listedAchievement(client, organization, creators, { name: 'Ward safety' });
  const required = { op: 'leaf', achievement: id };
  const role = await draftedRole(client, organization, { required, preferred: [] });
  await publish(deployment, client, role);
  return { roleId: role.id, alias };
};

export const startOutside = async (deployment: Deployment): Promise<Outside> => {
  const { origin, dataDirectory } = deployment;
  const strangers = await startStrangers(dataDirectory, [COLLEGE, STALLS, BROKEN, MOVED]);
  strangers.silent(SILENT);
  strangers.down(DOWN);
  strangers.misnamed(MISNAMED);
  const found = { location: `https://${COLLEGE}/.well-known/did.json` };
  for (const path of ['/.well-known/did.json', '/list']) {
    strangers.answer(`https://${STALLS}${path}`, () => undefined);
    strangers.answer(`https://${BROKEN}${path}`, (_, answer) => answer.writeHead(503).end());
    strangers.answer(`https://${MOVED}${path}`, (_, answer) => answer.writeHead(302, found).end());
  }

  const issuers = new Map<string, Signer>();
  for (const name of [COLLEGE, ...UNREACHABLE.map(([, host]) => host)])
    issuers.set(name, await mintWebIssuer(`did:web:${name}`));
  const issuerAt = (name: string): Signer => {
    const issuer = issuers.get(name);
    if (issuer === undefined) throw new Error(`nobody is at ${name}`);
    return issuer;
  };
  const college = issuerAt(COLLEGE);
  strangers.publish(found.location, controllerDocument(college));
  const { roleId, alias } = await trustingRole(
    deployment,
    [...issuers.values()].map(({ did }) => did),
  );
  return {
    strangers,
    college,
    roleId,
    issuerAt,
    badgeOf: (issuer, more = {}, version = '2.0') =>
      mintCredential({ issuer, achievement: { id: alias, name: 'Ward safety' }, more, version }),
    async answerTo(badge, check) {
      const session = await checkDocument(origin, badge);
      const [report] = session.credentials ?? [];
      const answer = report?.checks.find((one) => one.check === check);
      const { state } = await matchWith(origin, session, roleId);
      return { verdict: report?.verdict, code: answer?.code, reason: answer?.reason, state };
    },
    [Symbol.asyncDispose]: () => strangers[Symbol.asyncDispose](),
  };
};
