import { BADGE_FORMS } from './badges/forms.ts';
import type { FormOperation } from './form.ts';
import { IDENTITY_FORMS } from './identity/forms.ts';
import { LIFECYCLE_FORMS } from './lifecycle/forms.ts';
import { MACHINE_FORMS } from './machines/forms.ts';
import { createOrganizationForm } from './organization/create.ts';
import { proveDomainForm } from './organization/prove-domain.ts';
import { PROFILE_FORMS } from './profiles/forms.ts';
import { ROLE_FORMS } from './roles/forms.ts';
import { RULE_FORMS } from './rule/forms.ts';
import { SIGNING_FORMS } from './signing/forms.ts';
import { acceptInvitationForm, inviteForm, revokeInvitationForm } from './team/invitations.ts';
import { changeMemberForm, removeMemberForm } from './team/members.ts';
import { changeSettingsForm } from './team/settings.ts';
import { TRUST_FORMS } from './trust/forms.ts';

/** Every form of the desk; each area adds its own list. */
export const DESK_FORMS: readonly FormOperation[] = [
  createOrganizationForm,
  proveDomainForm,
  changeMemberForm,
  removeMemberForm,
  inviteForm,
  revokeInvitationForm,
  acceptInvitationForm,
  changeSettingsForm,
  ...IDENTITY_FORMS,
  ...ROLE_FORMS,
  ...RULE_FORMS,
  ...BADGE_FORMS,
  ...LIFECYCLE_FORMS,
  ...MACHINE_FORMS,
  ...SIGNING_FORMS,
  ...TRUST_FORMS,
  ...PROFILE_FORMS,
];
