import { isId } from '../../functions/domain/ids.ts';
import type { PostNote } from '../../functions/domain/job-post/proposal.ts';
import type { Organization } from '../../functions/domain/organization.ts';
import type { Keyring } from '../../functions/domain/signing/keyring.ts';
import type { Invitation, TeamMember } from '../../functions/domain/team.ts';
import { instantOf } from '../../functions/domain/time.ts';
import type { Submission } from '../../functions/services/desk/desk.ts';
import type { Voice } from '../language/voice.ts';
import type { RowPlace } from '../view/desk/desk.ts';
import { type FormDesk, type FormView, formView } from '../view/desk/form.ts';

const day = (text: string) => instantOf(new Date(`${text}T12:00:00Z`));

const OWNER = 'somebody';
const [TEAM_OF, INVITATION] = ['org_01J9ZK3V5T8Q2M6N4P7R9S1WXY', 'inv_01J9ZK3V5T8Q2M6N4P7R9S1WXY'];
if (!isId('organization', TEAM_OF) || !isId('invitation', INVITATION)) throw new Error('these are no ids');

/** A form's desk before anything was sent, or after it was sent and refused. */
export const deskWith = (submission?: Submission): FormDesk => ({ submission, newKey: () => 'a-key' });

/** Who looks at the rows: the owner, who may do everything. */
export const PLACE: RowPlace = {
  may: () => true,
  desk: { ...deskWith(), person: { subject: OWNER, name: 'Ana Rivera' } },
};

const SENT: Submission = {
  form: 'refused',
  values: { name: [''], about: ['What was typed stays.'], part: ['editor'], kinds: ['a', 'b'], one: [] },
  failure: 'field-invalid',
  problems: [
    { field: 'name', code: 'missing' },
    { field: 'about', code: 'too-long', limit: 12 },
    { field: 'one', code: 'missing' },
  ],
  key: 'a-key',
};

/** A form of each kind of field, and the same after it was sent with mistakes. */
export const sampleForm = (state: 'fresh' | 'refused', voice: Voice): FormView =>
  formView(
    { desk: deskWith(state === 'refused' ? SENT : undefined), voice },
    {
      name: state,
      fields: {
        name: { label: 'One line', value: 'Blue Heron Hotels' },
        about: { label: 'Several lines', value: 'Eight hotels on the Gulf.' },
        part: { label: 'One of many', value: 'viewer' },
        one: { label: 'One of a few', value: 'a', missing: 'Choose one.' },
        kinds: { label: 'Some of a few', value: ['b'] },
      },
    },
  );

export const ORGANIZATION: Organization = {
  id: TEAM_OF,
  kind: 'employer',
  name: 'Blue Heron Hotels',
  domain: 'blueheron-hotels.example',
  proof: { state: 'unproven', token: 'a-token-that-is-not-there-yet' },
  fourEyes: true,
  version: 1,
  createdAt: day('2026-11-02'),
};

const member = (subject: string, name: string | undefined, role: TeamMember['role']): TeamMember => ({
  organizationId: TEAM_OF,
  subject,
  role,
  name,
  joinedAt: day('2026-11-02'),
  version: 1,
});
export const TEAM: readonly TeamMember[] = [
  member(OWNER, 'Ana Rivera', 'owner'),
  member('another', 'Marcus Bell', 'approver'),
  member('unnamed', undefined, 'viewer'),
];

const invitation = (note: string | undefined): Invitation => ({
  id: INVITATION,
  organizationId: TEAM_OF,
  role: 'editor',
  note,
  state: 'open',
  createdAt: day('2026-11-20'),
  createdBy: OWNER,
  createdByName: 'Ana Rivera',
  expiresAt: day('2026-11-27'),
  version: 1,
});
export const INVITATIONS: readonly Invitation[] = [
  invitation('Luis, from the front desk'),
  invitation(undefined),
];

const keys = [
  {
    id: 'key-1',
    publicKeyMultibase: 'z6MkoldOne',
    createdAt: day('2026-09-01'),
    revokedAt: day('2026-10-02'),
  },
  {
    id: 'key-2',
    publicKeyMultibase: 'z6MkoldTwo',
    createdAt: day('2026-10-02'),
    retiredAt: day('2026-11-02'),
  },
  { id: 'key-3', publicKeyMultibase: 'z6MknewOne', createdAt: day('2026-11-02') },
];
/** A key in each state. */
export const RING: Keyring = {
  organizationId: TEAM_OF,
  change: 'rotation',
  keys,
  version: 3,
  updatedAt: day('2026-11-02'),
};

/** What became of the fields of a pasted post: one of each kind. */
export const NOTES: readonly PostNote[] = [
  { field: 'baseSalary', code: 'pay-converted', value: '$3,200' },
  { field: 'jobLocation', code: 'region-put-together', value: 'Mobile' },
  { field: 'qualifications', code: 'not-understood', value: 'must love early mornings' },
  { field: 'experienceRequirements', code: 'say-in-rule' },
  { field: 'industry', code: 'no-place-here' },
];
