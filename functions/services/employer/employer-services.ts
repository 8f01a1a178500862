import { looksLikeKey } from '../../domain/api-key.ts';
import { isId } from '../../domain/ids.ts';
import { fail } from '../../domain/result.ts';
import type { DeskSessions } from '../desk/sign-in.ts';
import type { Tokens } from '../ports/tokens.ts';
import { changeAchievement, listAchievement, readAchievement, readAchievements } from './achievements.ts';
import { retireRole } from './close-role.ts';
import { answerDispute, dropDispute, openDispute, readDisputes } from './commons/disputes.ts';
import { claimEquivalence, readEquivalences, withdrawEquivalence } from './commons/equivalences.ts';
import { answerMerge, offerMerge, readMerges } from './commons/merges.ts';
import { readDocument } from './commons/read-document.ts';
import { takeOverAchievement } from './commons/take-over.ts';
import { changeTrustList, makeTrustList, readTrustList, readTrustLists } from './commons/trust-lists.ts';
import type { EmployerDependencies } from './dependencies.ts';
import { changeFacts } from './identity/change-facts.ts';
import { answerLookAlike, readLookAlikes } from './identity/look-alikes.ts';
import { checkImport } from './imports/check-import.ts';
import {
  readAllImportProblems,
  readImport,
  readImportProblems,
  readImports,
} from './imports/read-imports.ts';
import { readJobPosts } from './imports/read-job-posts.ts';
import { cancelImport, continueImport, startImport } from './imports/run-import.ts';
import { authenticateKey } from './keys/authenticate-key.ts';
import { createKey, readKey, readKeys, revokeKey } from './keys/keys.ts';
import { approveRole } from './lifecycle/approve-role.ts';
import { confirmRole } from './lifecycle/confirm-role.ts';
import { readDraftChanges } from './lifecycle/draft-changes.ts';
import { cancelPublication } from './lifecycle/schedule.ts';
import { createOrganization, readMembership, readMemberships, readOrganization } from './organizations.ts';
import { adoptProfile } from './profiles/adopt-profile.ts';
import { readAdoption, readAdoptions } from './profiles/adoptions.ts';
import { answerUpdate } from './profiles/answer-update.ts';
import { readProfileDraft } from './profiles/draft-changes.ts';
import { changeProfile, draftProfile, readProfile, readProfiles } from './profiles/profiles.ts';
import { approveProfile, publishProfile, retireProfile } from './profiles/publish-profile.ts';
import { proveDomain } from './prove-domain.ts';
import { publishRole } from './publish-role.ts';
import { exportAudit, readAudit } from './read-audit.ts';
import { changeRole, draftRole, readRole, readRoles, setRequirement } from './roles.ts';
import { draftRuleFromPost } from './rule/draft-rule.ts';
import {
  readSigningKeys,
  revokeSigningKey,
  rotateSigningKey,
  setSigningDomain,
} from './signing/signing-keys.ts';
import { acceptInvitation, readInvitation } from './team/accept-invitation.ts';
import { changeSettings } from './team/change-settings.ts';
import { createInvitation, readInvitations, revokeInvitation } from './team/invitations.ts';
import { changeMember, readMembers, rememberName, removeMember } from './team/members.ts';
import { readDeliveries, testWebhook } from './webhooks/deliveries.ts';
import {
  changeWebhook,
  createWebhook,
  readWebhook,
  readWebhooks,
  removeWebhook,
  rotateWebhookSecret,
} from './webhooks/webhooks.ts';

const bind =
  <Rest extends readonly unknown[], Answer>(
    deps: EmployerDependencies,
    useCase: (deps: EmployerDependencies, ...rest: Rest) => Answer,
  ) =>
  (...rest: Rest): Answer =>
    useCase(deps, ...rest);

/** Who a bearer token is: a person by their sign-in, or a key by its id. Nobody signs in under the name of a key. */
const subjectOf =
  (deps: EmployerDependencies, tokens: Tokens): Tokens['subjectOf'] =>
  async (token) => {
    if (looksLikeKey(token)) return authenticateKey(deps, token);
    const person = await tokens.subjectOf(token);
    return person.ok && isId('key', person.value) ? fail({ kind: 'token-invalid' }) : person;
  };

/** Everything that a signed-in person can do, and the check of who that is. */
export const employerServices = (deps: EmployerDependencies, tokens: Tokens, desk: DeskSessions) => ({
  subjectOf: subjectOf(deps, tokens),
  deskSession: (cookie: string) => desk.deskSession(cookie),
  createOrganization: bind(deps, createOrganization),
  readMembership: bind(deps, readMembership),
  readMemberships: bind(deps, readMemberships),
  readOrganization: bind(deps, readOrganization),
  proveDomain: bind(deps, proveDomain),
  changeFacts: bind(deps, changeFacts),
  readLookAlikes: bind(deps, readLookAlikes),
  answerLookAlike: bind(deps, answerLookAlike),
  listAchievement: bind(deps, listAchievement),
  changeAchievement: bind(deps, changeAchievement),
  readAchievement: bind(deps, readAchievement),
  readAchievements: bind(deps, readAchievements),
  readDocument: bind(deps, readDocument),
  takeOverAchievement: bind(deps, takeOverAchievement),
  makeTrustList: bind(deps, makeTrustList),
  changeTrustList: bind(deps, changeTrustList),
  readTrustList: bind(deps, readTrustList),
  readTrustLists: bind(deps, readTrustLists),
  claimEquivalence: bind(deps, claimEquivalence),
  withdrawEquivalence: bind(deps, withdrawEquivalence),
  readEquivalences: bind(deps, readEquivalences),
  openDispute: bind(deps, openDispute),
  answerDispute: bind(deps, answerDispute),
  dropDispute: bind(deps, dropDispute),
  readDisputes: bind(deps, readDisputes),
  offerMerge: bind(deps, offerMerge),
  answerMerge: bind(deps, answerMerge),
  readMerges: bind(deps, readMerges),
  draftRole: bind(deps, draftRole),
  changeRole: bind(deps, changeRole),
  setRequirement: bind(deps, setRequirement),
  draftRuleFromPost: bind(deps, draftRuleFromPost),
  readRole: bind(deps, readRole),
  readRoles: bind(deps, readRoles),
  publishRole: bind(deps, publishRole),
  retireRole: bind(deps, retireRole),
  readDraftChanges: bind(deps, readDraftChanges),
  approveRole: bind(deps, approveRole),
  confirmRole: bind(deps, confirmRole),
  cancelPublication: bind(deps, cancelPublication),
  draftProfile: bind(deps, draftProfile),
  changeProfile: bind(deps, changeProfile),
  readProfile: bind(deps, readProfile),
  readProfiles: bind(deps, readProfiles),
  readProfileDraft: bind(deps, readProfileDraft),
  approveProfile: bind(deps, approveProfile),
  publishProfile: bind(deps, publishProfile),
  retireProfile: bind(deps, retireProfile),
  adoptProfile: bind(deps, adoptProfile),
  readAdoptions: bind(deps, readAdoptions),
  readAdoption: bind(deps, readAdoption),
  answerUpdate: bind(deps, answerUpdate),
  readAudit: bind(deps, readAudit),
  readJobPosts: bind(deps, readJobPosts),
  checkImport: bind(deps, checkImport),
  startImport: bind(deps, startImport),
  continueImport: bind(deps, continueImport),
  cancelImport: bind(deps, cancelImport),
  readImport: bind(deps, readImport),
  readImports: bind(deps, readImports),
  readImportProblems: bind(deps, readImportProblems),
  readAllImportProblems: bind(deps, readAllImportProblems),
  exportAudit: bind(deps, exportAudit),
  readSigningKeys: bind(deps, readSigningKeys),
  rotateSigningKey: bind(deps, rotateSigningKey),
  revokeSigningKey: bind(deps, revokeSigningKey),
  setSigningDomain: bind(deps, setSigningDomain),
  readMembers: bind(deps, readMembers),
  changeMember: bind(deps, changeMember),
  removeMember: bind(deps, removeMember),
  rememberName: bind(deps, rememberName),
  readInvitations: bind(deps, readInvitations),
  createInvitation: bind(deps, createInvitation),
  revokeInvitation: bind(deps, revokeInvitation),
  readInvitation: bind(deps, readInvitation),
  acceptInvitation: bind(deps, acceptInvitation),
  changeSettings: bind(deps, changeSettings),
  createKey: bind(deps, createKey),
  readKeys: bind(deps, readKeys),
  readKey: bind(deps, readKey),
  revokeKey: bind(deps, revokeKey),
  createWebhook: bind(deps, createWebhook),
  readWebhooks: bind(deps, readWebhooks),
  readWebhook: bind(deps, readWebhook),
  changeWebhook: bind(deps, changeWebhook),
  rotateWebhookSecret: bind(deps, rotateWebhookSecret),
  removeWebhook: bind(deps, removeWebhook),
  testWebhook: bind(deps, testWebhook),
  readDeliveries: bind(deps, readDeliveries),
});
export type EmployerServices = ReturnType<typeof employerServices>;
