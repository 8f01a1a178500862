import type { FormOperation } from '../form.ts';
import { adoptForm } from './adopt.ts';
import { answerForm } from './answer.ts';
import { addEntryForm, changeEntryForm, removeEntryForm } from './entry-forms.ts';
import { entryRuleForm } from './entry-rule.ts';
import { approveProfileForm, publishProfileForm, retireProfileForm } from './publish.ts';
import { changeProfileForm, draftProfileForm } from './write-profile.ts';

/** The forms about profiles: writing one, and following one. `new` before what would take it for a name. */
export const PROFILE_FORMS: readonly FormOperation[] = [
  draftProfileForm,
  changeProfileForm,
  addEntryForm,
  changeEntryForm,
  removeEntryForm,
  entryRuleForm,
  publishProfileForm,
  approveProfileForm,
  retireProfileForm,
  adoptForm,
  answerForm,
];
