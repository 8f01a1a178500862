import type { Achievement } from '../../../functions/domain/achievement.ts';
import type { AchievementDraft } from '../../../functions/domain/achievement-document/reading.ts';
import type { Voice } from '../../language/voice.ts';
import type { FieldWords } from './form.ts';

/** What each fact of a badge is called. */
export const badgeWords = ({ say }: Voice) => ({
  name: say('badges.name'),
  description: say('badges.description'),
  achievementType: say('badges.achievementType'),
  assessment: say('badges.assessment'),
  aliases: say('badges.aliases'),
  creators: say('badges.creators'),
  competencies: say('badges.competencies'),
  levels: say('badges.levels'),
  cost: say('badges.cost'),
  hours: say('badges.hours'),
  languages: say('badges.languages'),
  access: say('badges.access'),
  earnUrl: say('badges.earnUrl'),
});

/** The fields of a form about a badge, filled in with what is known of it. */
export const badgeFields = (
  known: AchievementDraft & Partial<Pick<Achievement, 'field' | 'acceptsInstead'>>,
  creator: { readonly name?: string | undefined; readonly domain?: string | undefined },
  voice: Voice,
): Readonly<Record<string, FieldWords>> => {
  const { say, locale } = voice;
  const words = badgeWords(voice);
  const wrong = (detail: string | undefined) =>
    detail === undefined ? say('form.invalid') : say('badges.wrong', { detail });
  const competencies = known.competencies.map(({ targetUrl, targetName }) => `${targetUrl} ${targetName}`);
  return {
    name: { label: words.name, value: known.name },
    description: { label: words.description, value: known.description },
    field: { label: say('badges.field'), value: known.field ?? 'general' },
    achievementType: { label: words.achievementType, value: known.achievementType ?? 'Badge' },
    assessment: { label: words.assessment, value: known.assessment },
    aliases: { label: words.aliases, value: known.aliases.join('\n'), wrong },
    creators: { label: words.creators, value: known.creators.join('\n'), wrong },
    competencies: { label: words.competencies, value: competencies.join('\n'), wrong },
    levels: { label: words.levels, value: known.levels.join('\n') },
    cost: { label: words.cost, value: String(known.cost?.amount ?? 0) },
    hours: { label: words.hours, value: String(known.hours ?? '') },
    languages: { label: words.languages, value: known.languages.join('\n') || locale },
    access: { label: words.access, value: known.access ?? 'online' },
    earnUrl: { label: words.earnUrl, value: known.earnUrl },
    acceptsInstead: { label: say('badgeEdit.insteadLabel'), value: known.acceptsInstead ?? [], wrong },
    'createdBy.name': { label: say('badges.creatorName'), value: creator.name },
    'createdBy.domain': { label: say('badges.creatorDomain'), value: creator.domain, wrong },
  };
};
