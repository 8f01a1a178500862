import { rowsDone } from '../../../functions/domain/import/role-import.ts';
import type { Voice } from '../../language/voice.ts';
import type { Place } from './desk.ts';

/** The one thing to do next, and what is there already. */
export interface Progress {
  readonly next: {
    readonly title: string;
    readonly text: string;
    readonly action?: { readonly to: string; readonly text: string } | undefined;
    /** That it is to write a profile, which is then not hinted at again. */
    readonly writesProfile?: true;
  };
  readonly done: readonly string[];
}

/** How many are counted; more than this is still "this many or more" for what comes next. */
const MOST = 100;
/** One runs at a time; checks that were never started may be newer. */
const LATEST_IMPORTS = 10;

/** How far an organization has come: proven, described, published. */
export const progressOf = async (
  { desk: { services }, visit, organization, home, may }: Place,
  voice: Voice,
): Promise<Progress> => {
  const { say } = voice;
  const speaksForOthers = organization.kind === 'association' || organization.kind === 'agency';
  const [roles, badges, imports, profiles] = await Promise.all([
    services.readRoles(visit, { limit: MOST }),
    services.readAchievements(visit, { limit: MOST }),
    services.readImports(visit, { limit: LATEST_IMPORTS }),
    speaksForOthers ? services.readProfiles(visit, { limit: 1 }) : undefined,
  ]);
  const heads = roles.ok ? roles.value.items : [];
  const drafts = heads.filter(({ state }) => state === 'draft').length;
  const published = heads.filter(({ state }) => state === 'published').length;
  const listed = badges.ok ? badges.value.items.length : 0;
  const { proof, domain } = organization;

  const left = imports.ok ? imports.value.items.find(({ stalledAt }) => stalledAt !== undefined) : undefined;

  const nextOf = (): Progress['next'] => {
    if (left !== undefined && may('edit')) {
      const told = { done: voice.number(rowsDone(left)), all: voice.number(left.ready) };
      return {
        title: say('load.stoppedTitle', told),
        text: say('load.stoppedText', { name: left.fileName ?? say('load.unnamed') }),
        action: { to: `${home}/import/${left.id}?go=1`, text: say('load.goOn') },
      };
    }
    if (proof.state === 'unproven') {
      return {
        title: say('overview.proveTitle', { domain }),
        text: say('overview.proveText'),
        action: { to: `${home}/proof`, text: say('overview.prove') },
      };
    }
    const editing = (to: string, text: string) => (may('edit') ? { to: `${home}${to}`, text } : undefined);
    if (heads.length === 0 && profiles?.ok === true) {
      return profiles.value.items.length > 0
        ? { title: say('overview.keepTitle'), text: say('overview.keepProfileText') }
        : {
            title: say('profileNudge.hintTitle'),
            text: say('profileNudge.hintText'),
            action: editing('/profiles/new', say('overview.writeProfile')),
            writesProfile: true,
          };
    }
    if (heads.length === 0) {
      return {
        title: say('overview.describeTitle'),
        text: say('overview.describeText'),
        action: editing('/roles/new', say('ownRoles.add')),
      };
    }
    return published === 0
      ? {
          title: say('overview.publishTitle'),
          text: say('overview.publishText'),
          action: editing('/roles?state=draft', say('overview.seeDrafts')),
        }
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
