import type { Voice } from '../../language/voice.ts';
import type { Place } from './desk.ts';

/** The one thing to do next, and what is there already. */
export interface Progress {
  readonly next: {
    readonly title: string;
    readonly text: string;
    readonly action?: { readonly to: string; readonly text: string };
  };
  readonly done: readonly string[];
}

/** How many are counted; more than this is still "this many or more" for what comes next. */
const MOST = 100;

/** How far an organization has come: proven, described, published. */
export const progressOf = async (
  { desk: { services }, visit, organization, home }: Place,
  voice: Voice,
): Promise<Progress> => {
  const { say } = voice;
  const [roles, badges] = await Promise.all([
    services.readRoles(visit, { limit: MOST }),
    services.readAchievements(visit, { limit: MOST }),
  ]);
  const heads = roles.ok ? roles.value.items : [];
  const drafts = heads.filter(({ state }) => state === 'draft').length;
  const published = heads.filter(({ state }) => state === 'published').length;
  const listed = badges.ok ? badges.value.items.length : 0;
  const { proof, domain } = organization;

  const nextOf = (): Progress['next'] => {
    if (proof.state === 'unproven') {
      return {
        title: say('overview.proveTitle', { domain }),
        text: say('overview.proveText'),
        action: { to: `${home}/proof`, text: say('overview.prove') },
      };
    }
    if (heads.length === 0)
      return { title: say('overview.describeTitle'), text: say('overview.describeText') };
    return published === 0
      ? { title: say('overview.publishTitle'), text: say('overview.publishText') }
      : { title: say('overview.keepTitle'), text: say('overview.keepText') };
  };

  return {
    next: nextOf(),
    done: [
      say('overview.created', { date: voice.date(organization.createdAt) }),
      ...(proof.state === 'proven'
        ? [say('overview.proven', { domain, date: voice.date(proof.provenAt) })]
        : []),
      ...(listed === 0 ? [] : [say('overview.badges', { count: listed })]),
      ...(drafts === 0 ? [] : [say('overview.drafts', { count: drafts })]),
      ...(published === 0 ? [] : [say('overview.published', { count: published })]),
    ],
  };
};
