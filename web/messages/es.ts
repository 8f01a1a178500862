import { translation } from '../language/message.ts';
import { common } from './es/common.ts';
import { employerFirst } from './es/employer-first.ts';
import { employers } from './es/employers.ts';
import { help } from './es/help.ts';
import { history } from './es/history.ts';
import { learner } from './es/learner.ts';
import { market } from './es/market.ts';
import { narrow } from './es/narrow.ts';
import { profiles } from './es/profiles.ts';
import { progress } from './es/progress.ts';
import { save } from './es/save.ts';
import { signed } from './es/signed.ts';
import { trust } from './es/trust.ts';
import { verify } from './es/verify.ts';

/** Todo lo que dicen las páginas, en español: escrito para quien lo lee, no traducido palabra por palabra. */
export const es = translation({
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
});
