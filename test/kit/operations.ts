import { inject } from 'vitest';
import * as z from 'zod';
import { type CommonsNeed, TRUST_LIST } from './commons-calls.ts';
import { achievement, ROLE } from './employer.ts';
import { mintCredential, mintIssuer } from './mint/index.ts';
import { OWN_PART, type ProfileNeed, profileOf } from './profile-calls.ts';

const Parameter = z.object({ name: z.string(), in: z.string() });
const Operation = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** One operation of the API, as its own description has it. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Who may: whoever is signed in, the page that opened a session, or anyone. */
  readonly who: 'member' | 'page' | 'anyone';
  readonly parameters: readonly string[];
  readonly headers: readonly string[];
  readonly bodies: readonly string[];
}

const whoMay = (security: z.infer<typeof Operation>['security']): ApiOperation['who'] => {
  // A requirement of nothing beside others makes them a choice (OpenAPI 3.1, Security Requirement Object).
  if (security.some((requirement) => Object.keys(requirement).length === 0)) return 'anyone';
  const schemes = security.flatMap((requirement) => Object.keys(requirement));
  if (schemes.includes('accessToken')) return 'member';
  return schemes.length > 0 ? 'page' : 'anyone';
};

/** Every operation that the running API says it has. */
export const readOperations = async (): Promise<readonly ApiOperation[]> => {
  const { origin } = inject('deployment');
  const { paths } = Document.parse(await (await fetch(`${origin}/api/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const named = (place: string) =>
        operation.parameters.flatMap((parameter) => (parameter.in === place ? [parameter.name] : []));
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        who: whoMay(operation.security),
        parameters: named('path'),
        headers: named('header'),
        bodies: Object.keys(operation.requestBody?.content ?? {}),
      };
    }),
  );
};

/** What an operation works on when it is called as it should be. */
export interface Example {
  /** In which state the role is that it needs; `unowned` is a draft that somebody else changed last. */
  readonly role?: 'draft' | 'published' | 'revised' | 'scheduled' | 'unowned';
  readonly session?: 'waiting' | 'done';
  readonly organization?: 'unproven';
  /** Needs an organization of its own, with this in it. */
  readonly own?: 'nothing' | 'key' | 'webhook';
  /** What stands in its query when it is called as it should be. */
  readonly query?: (parameters: Readonly<Record<string, string>>) => string;
  /** Needs a published role that is signed, or a key that signs. */
  readonly signed?: 'role' | 'keys';
  /** Needs somebody else in the organization. */
  readonly colleague?: true;
  /** Needs an invitation to the organization, or to one of somebody else. */
  readonly invitation?: 'own' | 'theirs';
  /** Needs another proven organization. */
  readonly acquaintance?: true;
  /** The field of the answer that a repetition leaves out. */
  readonly shownOnce?: string;
  /** In which state the import is that it needs. */
  readonly import?: 'checked' | 'running';
  /** A body that is right. */
  readonly body?: (domain: string, ids: Readonly<Record<string, string>>) => unknown;
  /** What else of the commons there has to be. */
  readonly commons?: CommonsNeed;
  /** What there has to be of profiles. */
  readonly profile?: ProfileNeed;
  readonly type?: string;
}

const RULE = {
  required: {
    op: 'leaf',
    competency: 'https://skills.example/first-aid',
    issuers: ['https://college.example/issuer'],
  },
  preferred: [],
};
const anAchievement = (domain: string) =>
  achievement([`https://${domain}/achievements/${crypto.randomUUID()}`], {
    creators: [`https://${domain}/issuer`],
  });
const nothing = () => ({});
const aTrustList = () => TRUST_LIST;
const claim = (held: string | undefined, counted: string | undefined) => ({
  held,
  counted,
  reason: 'Both take the same exam.',
});
const aWebhook = (domain: string) => ({ url: `https://hooks.${domain}/in`, events: ['role.published'] });

/** One row that is right. */
export const IMPORT_CSV =
  'key,title,description,occupations,remote\nA-1,Technician,Keeps computers working.,15-1232.00,yes\n';

const BADGE = await mintCredential({ issuer: await mintIssuer('an operation’s issuer') });
const PRESENTATION = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [BADGE],
};

/**
 * How each operation is called as it should be. An operation that stands in the API and not here fails the suite:
 * whoever adds one says how to call it, and everything below is then tried on it too.
 */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  listRoles: {},
  readRole: { role: 'published' },
  readRoleVersion: { role: 'published' },
  listRoleVersions: { role: 'published' },
  readRoleChanges: { role: 'revised' },
  listAchievements: {},
  readAchievement: {},
  listAchievementRoles: {},
  listOrganizations: {},
  readOrganization: {},
  listOrganizationRoles: {},
  listOccupations: {},
  readDidDocument: { role: 'published', signed: 'role' },
  readEndorsement: { role: 'published', signed: 'role' },
  readRecognitionDocument: { role: 'published', signed: 'role' },
  readStatusList: { role: 'published', signed: 'role' },
  listAchievementEndorsements: {},
  findEndorsements: { query: ({ achievement }) => `achievement=${achievement}` },
  listChanges: {},
  readBadgesHere: {},
  readImportTemplate: {},
  readOpenApi: {},
  openSession: { body: nothing },
  readSession: { session: 'done' },
  listMatches: { session: 'done' },
  deleteSession: { session: 'done' },
  deleteSessionByForm: { session: 'done', body: () => 'x=', type: 'application/x-www-form-urlencoded' },
  checkDocument: { body: () => CREDENTIAL },
  readInteraction: { session: 'waiting' },
  exchange: { session: 'waiting', body: nothing },
  verifyCredential: { body: () => ({ verifiableCredential: BADGE }) },
  verifyPresentation: { body: () => ({ presentation: PRESENTATION }) },
  readMe: {},
  createOrganization: {
    body: (domain) => ({ kind: 'employer', name: 'Coosa Valley Clinic', domain: `new.${domain}` }),
  },
  readOwnOrganization: {},
  proveDomain: { organization: 'unproven', body: nothing },
  readAudit: {},
  exportAuditCsv: {},
  exportAuditJsonLines: {},
  listOwnAchievements: {},
  listAchievement: { body: anAchievement },
  readOwnAchievement: {},
  changeAchievement: { body: anAchievement },
  readAchievementDocument: { body: () => ({ from: 'document', document: JSON.stringify(BADGE) }) },
  readAchievementStanding: {},
  readTrustList: { commons: 'trust' },
  readTrustListVersion: { commons: 'trust' },
  listOrganizationTrustLists: {},
  listOwnTrustLists: {},
  makeTrustList: { body: aTrustList },
  readOwnTrustList: { commons: 'trust' },
  changeTrustList: { commons: 'trust', body: aTrustList },
  listOwnEquivalences: {},
  claimEquivalence: { commons: 'second', body: (_, { achievement, other }) => claim(other, achievement) },
  withdrawEquivalence: { commons: 'claim', body: nothing },
  listOwnDisputes: {},
  openDispute: {
    commons: 'others',
    body: (_, { other }) => ({ achievement: other, part: { kind: 'listing' }, reason: 'It is not theirs.' }),
  },
  answerDispute: { commons: 'dispute', body: () => ({ decision: 'stands', text: 'It is ours.' }) },
  dropDispute: { commons: 'own-dispute', body: nothing },
  listOwnMerges: {},
  offerMerge: {
    commons: 'second',
    body: (_, { achievement, other }) => ({ from: other, into: achievement, reason: 'The same one.' }),
  },
  answerMerge: { commons: 'merge', body: () => ({ decision: 'declined' }) },
  takeOverAchievement: { commons: 'takeover', body: nothing },
  listProfiles: {},
  readProfile: { profile: 'published' },
  listProfileVersions: { profile: 'published' },
  readProfileVersion: { profile: 'published' },
  readProfileDocument: { profile: 'signed' },
  readProfileEndorsement: { profile: 'signed' },
  readProfileChanges: { profile: 'revised' },
  listProfileRoles: { profile: 'published' },
  listOrganizationProfiles: {},
  listAchievementProfiles: {},
  listOwnProfiles: {},
  draftProfile: { profile: 'nothing', body: (_, { achievement }) => profileOf(achievement) },
  readOwnProfile: { profile: 'draft' },
  changeProfile: { profile: 'draft', body: (_, { achievement }) => profileOf(achievement) },
  readProfileDraftChanges: { profile: 'draft' },
  approveProfile: { profile: 'theirs', body: nothing },
  publishProfile: { profile: 'draft', body: nothing },
  retireProfile: { profile: 'published', body: nothing },
  listAdoptions: {},
  adoptProfile: {
    profile: 'published',
    body: (_, { profile }) => ({
      profile,
      number: 1,
      choices: [{ into: 'new', entry: 'support', own: OWN_PART }],
    }),
  },
  readAdoption: { profile: 'adopted' },
  answerUpdate: { profile: 'updated', body: () => ({ decision: 'keep', number: 2, roleVersion: 1 }) },
  listOwnRoles: {},
  draftRole: { body: () => ROLE },
  readOwnRole: { role: 'draft' },
  changeRole: { role: 'draft', body: () => ROLE },
  setRequirement: { role: 'draft', body: () => RULE },
  draftRuleFromPost: { body: () => ({ text: 'First Aid required, forklift license a plus.' }) },
  readJobPosts: { body: () => ({ document: '{"@type":"JobPosting","title":"Technician"}' }) },
  publishRole: { role: 'draft', body: nothing },
  listImports: {},
  checkImport: { body: () => ({ csv: IMPORT_CSV, fileName: 'roles.csv' }) },
  readImport: { import: 'checked' },
  listImportProblems: { import: 'checked' },
  readImportProblemsCsv: { import: 'checked' },
  startImport: { import: 'checked', body: nothing },
  continueImport: { import: 'running', body: nothing },
  cancelImport: { import: 'running', body: nothing },
  retireRole: { role: 'published', body: nothing },
  readDraftChanges: { role: 'draft' },
  approveRole: { role: 'unowned', body: nothing },
  confirmRole: { role: 'published', body: nothing },
  cancelPublication: { role: 'scheduled' },
  readSigningKeys: {},
  rotateSigningKey: { signed: 'keys', body: nothing },
  revokeSigningKey: { signed: 'keys', body: nothing },
  setSigningDomain: { signed: 'keys', body: () => ({ own: false }) },
  listMembers: {},
  changeMember: { colleague: true, body: () => ({ role: 'editor' }) },
  removeMember: { colleague: true },
  listInvitations: {},
  createInvitation: { body: () => ({ role: 'viewer' }), shownOnce: 'link' },
  revokeInvitation: { invitation: 'own' },
  readInvitation: { invitation: 'theirs' },
  acceptInvitation: { invitation: 'theirs', body: nothing },
  changePublicFacts: { organization: 'unproven', body: () => ({ name: 'Called otherwise' }) },
  listLookAlikes: {},
  answerLookAlike: { acquaintance: true, body: () => ({ known: true }) },
  changeSettings: { organization: 'unproven', body: () => ({ fourEyes: true }) },
  listKeys: {},
  createKey: { own: 'nothing', body: () => ({ name: 'Careers site', scopes: ['read'] }), shownOnce: 'token' },
  readKey: { own: 'key' },
  revokeKey: { own: 'key', body: nothing },
  listWebhooks: {},
  createWebhook: { own: 'nothing', body: aWebhook, shownOnce: 'secret' },
  readWebhook: { own: 'webhook' },
  changeWebhook: { own: 'webhook', body: aWebhook },
  removeWebhook: { own: 'webhook' },
  rotateWebhookSecret: { own: 'webhook', body: nothing, shownOnce: 'secret' },
  testWebhook: { own: 'webhook', body: nothing },
  listDeliveries: { own: 'webhook' },
};

/** Not signed, and still a document that is looked at and answered. */
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  credentialSubject: { type: ['AchievementSubject'] },
};

/** The example of an operation that the suite knows; the suite says which it does not know. */
export const exampleOf = (operation: ApiOperation): Example => EXAMPLES[operation.id] ?? {};
