import type { ProfileVersion } from '../../../functions/domain/profile/profile.ts';
import { PROMISES, type RoleHead } from '../../../functions/domain/role.ts';
import type { Voice } from '../../language/voice.ts';
import { entryText } from '../profiles.ts';
import { titleOf } from '../role-facts.ts';
import type { Place } from './desk.ts';
import { type FieldWords, type FormView, formView } from './form.ts';

const PAGE = 100;
/** Jobs that a rule can be given to on the page; the API takes any. */
const MOST_JOBS = 300;

/** The jobs of an organization that can take a rule, and whether there are more. */
export const openJobs = async ({
  desk,
  visit,
}: Place): Promise<{ readonly jobs: readonly RoleHead[]; readonly isAll: boolean }> => {
  const jobs: RoleHead[] = [];
  let cursor: string | undefined;
  do {
    const page = await desk.services.readRoles(visit, { limit: PAGE, cursor });
    if (!page.ok) break;
    jobs.push(...page.value.items.filter(({ state }) => state === 'draft' || state === 'published'));
    cursor = page.value.next;
  } while (cursor !== undefined && jobs.length < MOST_JOBS);
  return { jobs, isAll: cursor === undefined };
};

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What can become of a rule: nothing, a new job, or the rule of a job that is there. */
export const fates = (jobs: readonly RoleHead[], voice: Voice): readonly Option[] => [
  { value: '', text: voice.say('adopt.none') },
  { value: 'new', text: voice.say('adopt.new') },
  ...jobs.map((head) => ({
    value: `${head.id}:${head.version}`,
    text: voice.say(head.state === 'draft' ? 'adopt.existingDraft' : 'adopt.existing', {
      job: titleOf(head.role, voice).text,
    }),
  })),
];

/** A job that was chosen stays chosen where it has a newer version by now: the page shows that one. */
export const chosenFate = (value: string, options: readonly Option[]): string => {
  const [job = ''] = value.split(':');
  return options.find((option) => job !== '' && option.value.split(':')[0] === job)?.value ?? '';
};

/** What can be promised. */
export const promiseOptions = ({ say }: Voice): readonly Option[] =>
  PROMISES.map((value) => ({ value, text: say(`promise.${value}`) }));

/** The form that takes rules of a profile over. The only rule of a profile is meant. */
export const adoptForm = (place: Place, profile: ProfileVersion, voice: Voice): FormView => {
  const { say } = voice;
  const { content, number } = profile;
  const title = (key: string): string => {
    const entry = content.entries.find((one) => one.key === key);
    return entry === undefined ? key : entryText(content, entry, voice).title;
  };
  const single = content.entries.length === 1 ? 'new' : '';
  const rules = content.entries.flatMap(({ key }): [string, FieldWords][] => [
    [
      `into.${key}`,
      { label: say('adopt.intoOf', { rule: title(key) }), value: single, wrong: say('adopt.jobWrong') },
    ],
    [`promised.${key}`, { label: say('adopt.promisedOf', { rule: title(key) }) }],
  ]);
  return formView(
    { desk: place.desk, voice },
    {
      name: 'adopt',
      version: number,
      fields: {
        ...Object.fromEntries(rules),
        none: { label: say('adopt.choices'), wrong: say('adopt.noneMissing') },
        many: { label: say('adopt.choices'), wrong: say('adopt.many') },
        places: { label: say('roleForm.places'), wrong: say('roleForm.placesWrong') },
        remote: { label: say('roleForm.remote') },
        'promise.kind': { label: say('roleForm.promise'), value: 'considered' },
        'promise.terms': { label: say('roleForm.terms') },
        'promise.termsUrl': { label: say('roleForm.termsUrl'), wrong: say('roleForm.linkWrong') },
        'promise.until': { label: say('roleForm.until'), wrong: say('roleForm.dateWrong') },
      },
    },
  );
};
