import type { z } from '@hono/zod-openapi';
import * as zod from 'zod';
import type { EndorsementView } from '../../../contract/signing.ts';
import type { AchievementId } from '../../../domain/ids.ts';
import { endorsementUrl } from '../../../domain/signing/addresses.ts';
import type { Page, PageRequest } from '../../../services/ports/market.ts';
import type { RecognitionEndorsement } from '../../../services/ports/signing.ts';
import type { CatalogServices } from '../environment.ts';

const Credential = zod.looseObject({});

const view = (origin: string, one: RecognitionEndorsement): z.infer<typeof EndorsementView> => ({
  id: endorsementUrl(origin, one.roleId, one.number, one.achievementId),
  roleId: one.roleId,
  number: one.number,
  achievementId: one.achievementId,
  organizationId: one.organizationId,
  issuer: one.issuer,
  signedAt: one.signedAt,
  credential: Credential.parse(JSON.parse(one.credential)),
});

/**
 * A page of what is signed of an achievement and holds now: those of the live roles that name it. A role that is
 * not signed yet is not in it, so that a page may be shorter than asked for.
 */
export const endorsementPage = async (
  { market, signed }: CatalogServices,
  origin: string,
  achievement: AchievementId,
  request: PageRequest,
): Promise<{ items: z.infer<typeof EndorsementView>[]; next?: string }> => {
  const page: Page<Awaited<ReturnType<typeof market.recognizing>>['items'][number]> =
    await market.recognizing(achievement, request);
  const found = await signed.endorsements(achievement, page.items);
  return {
    items: found.flatMap((one) => (one === undefined ? [] : [view(origin, one)])),
    ...(page.next === undefined ? {} : { next: page.next }),
  };
};
