import { cancelImportForm, pasteForm, startImportForm, tableForm } from './import-forms.ts';
import { changeRoleForm, draftRoleForm } from './role-forms.ts';

/** The forms about roles and about loading many of them. */
export const ROLE_FORMS = [
  draftRoleForm,
  changeRoleForm,
  pasteForm,
  tableForm,
  startImportForm,
  cancelImportForm,
] as const;
