import type { FormOperation } from '../form.ts';
import { CHANGE_FORMS } from './change.ts';
import { ENTRY_FORMS } from './entries.ts';
import { listBadgeForm, readBadgeForm } from './list.ts';
import { STATEMENT_FORMS } from './statements.ts';

/** The forms of adding a badge to the catalog, and of everything that can be said of one. */
export const BADGE_FORMS: readonly FormOperation[] = [
  readBadgeForm,
  listBadgeForm,
  ...CHANGE_FORMS,
  ...STATEMENT_FORMS,
  ...ENTRY_FORMS,
];
