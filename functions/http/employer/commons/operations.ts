import { newArea } from '../area.ts';
import * as answerDispute from './answer-dispute.ts';
import * as answerMerge from './answer-merge.ts';
import * as changeTrustList from './change-trust-list.ts';
import * as claimEquivalence from './claim-equivalence.ts';
import * as dropDispute from './drop-dispute.ts';
import * as listDisputes from './list-disputes.ts';
import * as listEquivalences from './list-equivalences.ts';
import * as listMerges from './list-merges.ts';
import * as listTrustLists from './list-trust-lists.ts';
import * as makeTrustList from './make-trust-list.ts';
import * as offerMerge from './offer-merge.ts';
import * as openDispute from './open-dispute.ts';
import * as readDocument from './read-document.ts';
import * as readTrustList from './read-trust-list.ts';
import * as takeOverAchievement from './take-over-achievement.ts';
import * as withdrawEquivalence from './withdraw-equivalence.ts';

/** What organizations say of achievements beside listing them: trust, equivalence, doubt, and what is the same. */
export const commonsOperations = () =>
  newArea().openapiRoutes([
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
  ]);
