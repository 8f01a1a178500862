import { common } from './en/common.ts';
import { employerFirst } from './en/employer-first.ts';
import { employers } from './en/employers.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { learner } from './en/learner.ts';
import { market } from './en/market.ts';
import { narrow } from './en/narrow.ts';
import { profiles } from './en/profiles.ts';
import { progress } from './en/progress.ts';
import { save } from './en/save.ts';
import { signed } from './en/signed.ts';
import { trust } from './en/trust.ts';
import { verify } from './en/verify.ts';

/**
 * Everything that the pages say, in English. `{name}` is a value, `**strong**` is strong. Plain words, short
 * sentences, what is true for the reader first.
 */
export const en = {
  ...common,
  ...employerFirst,
  ...market,
  ...learner,
  ...narrow,
  ...help,
  ...history,
  ...profiles,
  ...progress,
  ...save,
  ...signed,
  ...trust,
  ...verify,
  ...employers,
} as const;
