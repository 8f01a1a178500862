import { createPublicIndex } from '../../functions/adapters/table/public-index.ts';
import { changeOf, StreamEvent } from '../../functions/adapters/table/stream-change.ts';
import { indexChange } from '../../functions/services/index/index-change.ts';
import { type Answer, achievement, startEmployer, type TestEmployer } from './employer.ts';
import { OWN_PART, profileOf } from './profile-calls.ts';
import { readStream } from './stream.ts';

interface Place {
  readonly id: string;
  readonly path: string;
}

export const etagOf = ({ headers }: Answer): string => headers.get('etag') ?? 'none';
/** What an answer comes down to: its status, and the problem or the state. */
export const shapeOf = ({ status, json }: Answer) => [status, json?.code ?? json?.state];
/** The choice of the one entry as a new role. */
export const AS_NEW = { into: 'new', entry: 'support', own: OWN_PART };

/** Derives what is public from all that was written so far; deriving again changes nothing. */
const derive = async ({ db }: TestEmployer) => {
  const index = createPublicIndex(db.documents, db.catalogTable);
  const { Records } = StreamEvent.parse({ Records: await readStream(db.endpoint, db.catalogTable) });
  for (const record of Records) {
    const change = changeOf(record);
    if (change !== undefined) await indexChange(index, change);
  }
};

/** An association of `ada` with a profile, an employer of `bob` that may adopt it, and a badge that counts. */
export const startProfileWorld = async () => {
  const kit = await startEmployer();
  const association: Place = await kit.organization('ada', 'association.example', true, 'association');
  const employer: Place = await kit.organization('bob', 'employer.example');
  const listed = await kit.call('POST', `${association.path}/achievements`, { body: achievement([]) });
  const badge: string = listed.json.id;
  /** The profile that is worked on, at the version of its head that was read last. */
  let profile = { id: '', path: '', etag: '' };

  const done = (answer: Answer, status: number): Answer => {
    if (answer.status !== status) throw new Error(answer.text);
    return answer;
  };
  const world = {
    kit,
    association,
    employer,
    badge,
    get profile() {
      return profile;
    },
    /** A new profile becomes the one that is worked on. */
    async draft(organization: Place = association) {
      const path = `${organization.path}/profiles`;
      const drafted = done(await kit.call('POST', path, { body: profileOf(badge) }), 201);
      profile = { id: drafted.json.id, path: `${path}/${drafted.json.id}`, etag: etagOf(drafted) };
    },
    post: (what: string, ifMatch: string, as = 'ada') =>
      kit.call('POST', `${profile.path}/${what}`, { as, body: {}, ifMatch }),
    async published() {
      const answer = done(await world.post('publication', profile.etag), 200);
      profile = { ...profile, etag: etagOf(answer) };
      await derive(kit);
    },
    async retired() {
      const answer = done(await world.post('retirement', profile.etag), 200);
      profile = { ...profile, etag: etagOf(answer) };
      await derive(kit);
    },
    rule: (more: object = {}) => ({
      required: { op: 'leaf', achievement: badge, ...more },
      preferred: [],
    }),
    /** Publishes a version whose entry says something else. */
    async revise(more: object) {
      const body = profileOf(badge, more);
      const changed = done(await kit.call('PUT', profile.path, { body, ifMatch: profile.etag }), 200);
      profile = { ...profile, etag: etagOf(changed) };
      await world.published();
    },
    adopt: (choices: readonly object[], number = 1, more: object = {}) =>
      kit.call('POST', `${employer.path}/adoptions`, {
        as: 'bob',
        body: { profile: profile.id, number, choices },
        ...more,
      }),
    async adoptedRole(): Promise<string> {
      return done(await world.adopt([AS_NEW]), 201).json.items[0].roleId;
    },
    read: (path: string) => kit.call('GET', `${employer.path}/${path}`, { as: 'bob' }),
    answer: (role: string, decision: string, number: number, roleVersion = 1, ifMatch = '"1"') =>
      kit.call('POST', `${employer.path}/adoptions/${role}/answer`, {
        as: 'bob',
        body: { decision, number, roleVersion },
        ifMatch,
      }),
  };
  return world;
};
export type ProfileWorld = Awaited<ReturnType<typeof startProfileWorld>>;
