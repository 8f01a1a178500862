import { route as answerDispute } from './answer-dispute.ts';
import { route as answerMerge } from './answer-merge.ts';
import { route as changeTrustList } from './change-trust-list.ts';
import { route as claimEquivalence } from './claim-equivalence.ts';
import { route as dropDispute } from './drop-dispute.ts';
import { route as listDisputes } from './list-disputes.ts';
import { route as listEquivalences } from './list-equivalences.ts';
import { route as listMerges } from './list-merges.ts';
import { route as listTrustLists } from './list-trust-lists.ts';
import { route as makeTrustList } from './make-trust-list.ts';
import { route as offerMerge } from './offer-merge.ts';
import { route as openDispute } from './open-dispute.ts';
import { route as readDocument } from './read-document.ts';
import { route as readTrustList } from './read-trust-list.ts';
import { route as takeOverAchievement } from './take-over-achievement.ts';
import { route as withdrawEquivalence } from './withdraw-equivalence.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  readDocument,
  listTrustLists,
  makeTrustList,
  readTrustList,
  changeTrustList,
  listEquivalences,
  claimEquivalence,
  withdrawEquivalence,
  listDisputes,
  openDispute,
  answerDispute,
  dropDispute,
  listMerges,
  offerMerge,
  answerMerge,
  takeOverAchievement,
] as const;
