import type { CatalogView } from '../../functions/domain/evaluate/evaluation.ts';
import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { type Builder, readCommand, step } from '../../functions/domain/rule-draft/builder.ts';
import { edited } from '../../functions/domain/rule-draft/history.ts';
import { readBuilder } from '../../functions/domain/rule-draft/state-text.ts';
import type { FormFields } from '../../functions/domain/rule-draft/terms.ts';

/** The saved rule in place of one's own, as an edit that can be undone. */
export const withTheirs = (builder: Builder, theirs: Requirement): Builder => {
  const outcome = edited(builder.history, { do: 'replace', requirement: theirs });
  return outcome.ok ? { history: outcome.value.history } : builder;
};

/**
 * The builder after a post: its state travels in the form, and the button that was pressed says what to do. What was
 * refused to be saved comes back as it was.
 */
export const stepWithoutScripts = (
  fields: FormFields | undefined,
  stored: Builder,
  saved: Requirement | undefined,
  catalog: CatalogView,
): Builder => {
  const builder = fields === undefined ? undefined : readBuilder(fields['state']?.[0] ?? '');
  if (fields === undefined || builder === undefined) return stored;
  const asked = fields['do']?.[0] ?? '';
  if (asked === 'theirs' && saved !== undefined) return withTheirs(builder, saved);
  const command = readCommand(asked);
  return command === undefined ? builder : step(builder, command, fields, catalog);
};
