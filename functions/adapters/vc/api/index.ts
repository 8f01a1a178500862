import type { Instant } from '../../../domain/time.ts';
import type { CredentialFindings, VcApiVerifier } from '../../../services/ports/vc-api-verifier.ts';
import type { Work } from '../checks/work.ts';
import { openContexts, readOpenContextList } from '../contexts/open.ts';
import { isJsonObject, listOf } from '../document/shape.ts';
import { checkCredential } from './credential.ts';
import { presentationProblem } from './presentation.ts';

/** The verifier that others call. It works as the learner's does, under the same limits, and gives no evidence. */
export const createVcApiVerifier = (begin: (at: Instant) => Work): VcApiVerifier => {
  const beginOpen = (at: Instant): Work => {
    const work = begin(at);
    return { ...work, contexts: openContexts(work.contexts), readContexts: readOpenContextList };
  };
  return {
    checkCredential: (credential, expected, at) => checkCredential(credential, expected, beginOpen(at)),
    async checkPresentation(presentation, expected, at) {
      const work = beginOpen(at);
      const refusal = await presentationProblem(presentation, expected, work);
      if (refusal !== undefined || !isJsonObject(presentation)) return { refusal, credentials: [] };
      const shown = listOf(presentation['verifiableCredential']);
      const credentials: CredentialFindings[] = [];
      const waiting = shown.entries();
      const takeOne = async (): Promise<void> => {
        for (const [index, credential] of waiting)
          credentials[index] = await checkCredential(credential, {}, work);
      };
      await Promise.all(Array.from({ length: work.limits.concurrency }, takeOne));
      return { credentials };
    },
  };
};
