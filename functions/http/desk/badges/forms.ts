import { z } from '@hono/zod-openapi';
import { NewAchievement } from '../../../contract/achievement.ts';
import { ReadingRequest } from '../../../contract/achievement-reading.ts';
import {
  ACCESS_MODES,
  ACHIEVEMENT_TYPES,
  ASSESSMENTS,
  type Competency,
  FIELDS,
} from '../../../domain/achievement.ts';
import { type AchievementId, isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { choice, optionalText, text } from '../fields.ts';
import { type FormOperation, organizationForm } from '../form.ts';
import { problemsOfFailure, problemsOfIssues } from '../problems.ts';

const PAGE = '/manage/{organization}/badges/new';

const Source = z.strictObject({ from: choice(['document', 'link', 'badge']), source: text(600_000, 2) });

/** Reads a document, an address or a badge. The page shows what was read; nothing is stored. */
const readBadgeForm: FormOperation = {
  page: PAGE,
  name: 'read',
  async submit(values, { services, person, params }) {
    const fields = Source.safeParse(values);
    if (!fields.success) return fail(problemsOfIssues(fields.error.issues));
    const { from, source } = fields.data;
    const request = ReadingRequest.safeParse({ from, [from]: source });
    const organizationId = params['organization'];
    if (!request.success)
      return fail({ failure: 'field-invalid', problems: [{ field: 'source', code: 'invalid' }] });
    if (!isId('organization', organizationId)) return fail({ failure: 'not-found', problems: [] });
    const read = await services.readDocument({ subject: person.subject, organizationId }, request.data);
    if (read.ok) return ok({ again: { from: [from], source: [source] } });
    const { failure, problems } = problemsOfFailure(read.error);
    return fail({ failure, problems: problems.map((problem) => ({ ...problem, field: 'source' })) });
  },
};

/** One entry a line. */
const lines = (max: number) =>
  optionalText(max).transform((typed) =>
    (typed ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** `https://address What it is called` on each line. */
const competencies = lines(20_000).transform((typed) =>
  typed.map((line): Competency => {
    const [targetUrl = '', ...name] = line.split(/\s+/);
    return { targetUrl, targetName: name.join(' ') };
  }),
);

const number = () => optionalText(12).transform((typed) => Number(typed ?? '0'));

const Facts = z.strictObject({
  name: text(160, 2),
  description: text(4000),
  field: choice(FIELDS),
  achievementType: choice(ACHIEVEMENT_TYPES),
  assessment: choice(ASSESSMENTS),
  aliases: lines(20_000),
  creators: lines(20_000),
  competencies,
  levels: lines(2000),
  cost: number(),
  hours: number(),
  languages: lines(200),
  access: choice(ACCESS_MODES),
  earnUrl: text(2048),
  'createdBy.name': optionalText(160),
  'createdBy.domain': optionalText(253),
});

/** What a badge is made of, and what its maker accepts in its place, is said when it is listed. */
const NONE_YET: AchievementId[] = [];

/** Lists the achievement that the person has looked at and completed. */
const listBadgeForm = organizationForm({
  page: PAGE,
  name: 'list',
  fields: Facts.transform(
    ({
      cost,
      'createdBy.name': creator,
      'createdBy.domain': domain,
      ...facts
    }): z.input<typeof NewAchievement> => ({
      ...facts,
      cost: { amount: cost, currency: 'USD' },
      stackOf: NONE_YET,
      acceptsInstead: NONE_YET,
      createdBy:
        creator === undefined && domain === undefined
          ? undefined
          : { name: creator ?? '', domain: domain ?? '' },
    }),
  ).pipe(NewAchievement),
  async run({ services, visit, fields, request }) {
    const listed = await services.listAchievement(visit, fields, request);
    return listed.ok ? ok({ to: `/manage/${visit.organizationId}/badges?done=listed` }) : listed;
  },
});

/** The forms of adding a badge to the catalog. */
export const BADGE_FORMS: readonly FormOperation[] = [readBadgeForm, listBadgeForm];
