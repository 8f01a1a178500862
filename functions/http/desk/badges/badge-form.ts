import type { z } from '@hono/zod-openapi';
import { type AchievementId, isId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Failure } from '../../../services/employer/failure.ts';
import { type Again, type FormOperation, type OrganizationFormContext, organizationForm } from '../form.ts';

const PAGE = '/manage/{organization}/badges/{achievement}';

/** What a form on a page of one badge gets. */
interface BadgeContext extends OrganizationFormContext {
  readonly badge: AchievementId;
}

/** Something done, by the word with which the badge's page says so; or the same page once more. */
type BadgeDone = { readonly done: string; readonly at?: AchievementId } | Again;

/**
 * A form on a page of one badge, or of a page below it (`/stack`). What is done is told on the badge's own page.
 */
export const badgeForm = <S extends z.ZodType>(definition: {
  readonly below?: string;
  readonly name: string;
  readonly fields: S;
  run(input: BadgeContext & { readonly fields: z.output<S> }): Promise<Result<BadgeDone, Failure>>;
  /** The word to say where what is stored is what was sent already. */
  settled?(input: BadgeContext & { readonly fields: z.output<S> }): Promise<string | undefined>;
}): FormOperation => {
  const homeOf = (organizationId: string, badge: AchievementId, done: string) => ({
    to: `/manage/${organizationId}/badges/${badge}?done=${done}`,
  });
  return organizationForm({
    page: `${PAGE}${definition.below ?? ''}`,
    name: definition.name,
    fields: definition.fields,
    async run(input) {
      const badge = input.params['achievement'];
      if (!isId('achievement', badge)) return fail({ kind: 'not-found' });
      const ran = await definition.run({ ...input, badge });
      if (!ran.ok) return ran;
      if ('again' in ran.value) return ok(ran.value);
      return ok(homeOf(input.organizationId, ran.value.at ?? badge, ran.value.done));
    },
    async settled(input) {
      const badge = input.params['achievement'];
      if (!isId('achievement', badge)) return undefined;
      const done = await definition.settled?.({ ...input, badge });
      return done === undefined ? undefined : homeOf(input.organizationId, badge, done);
    },
  });
};
