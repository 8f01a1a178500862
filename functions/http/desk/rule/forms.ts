import type { FormOperation } from '../form.ts';
import { jobPostForm } from './job-post.ts';
import { ruleForm } from './save-rule.ts';

/** The forms of the rule builder. */
export const RULE_FORMS: readonly FormOperation[] = [ruleForm, jobPostForm];
