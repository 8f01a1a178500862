import type { z } from '@hono/zod-openapi';
import type {
  ProfileChangeView,
  ProfileContentSchema,
  ProfileSummaryView,
  ProfileVersionView,
} from '../contract/profile.ts';
import type { CatalogView } from '../domain/evaluate/evaluation.ts';
import { describeProfileChange } from '../domain/profile/describe-profile-changes.ts';
import type { ProfileContent, ProfileVersion } from '../domain/profile/profile.ts';
import type { ProfileChange } from '../domain/profile/profile-changes.ts';

export const contentView = ({ entries, ...words }: ProfileContent): z.infer<typeof ProfileContentSchema> => ({
  ...words,
  entries: entries.map((entry) => ({ ...entry, occupations: [...entry.occupations] })),
});

/** One published version as the API shows it. */
export const profileView = (version: ProfileVersion): z.infer<typeof ProfileVersionView> => ({
  ...version,
  content: contentView(version.content),
});

/** A profile in a list. */
export const profileSummary = ({
  content: { entries, ...words },
  ...version
}: ProfileVersion): z.infer<typeof ProfileSummaryView> => ({ ...version, ...words, entries: entries.length });

/** Differences of a profile as the API tells them. */
export const profileChangesView = (
  changes: readonly ProfileChange[],
  catalog: CatalogView,
): z.infer<typeof ProfileChangeView>[] =>
  changes.map((change) => ({
    kind: change.kind,
    ...('entry' in change ? { entry: change.entry.key } : {}),
    en: [...describeProfileChange(change, catalog, 'en')],
    es: [...describeProfileChange(change, catalog, 'es')],
  }));
