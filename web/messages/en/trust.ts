import type { Catalog } from '../../language/message.ts';

/** What may be relied on; each line is kept by a test that `docs/promises.md` names. */
export const trust = {
  trust: {
    livesTitle: 'What lives for 15 minutes',
    livesText: 'Three things, and no more. Then they are gone, or at once when you press delete.',
    livesAnswer:
      '**Your answer:** which badges you showed and what we found. Before that, how far the check is. It is locked.',
    livesKey:
      '**The key** that opens it. Only your browser has it, in a cookie that no other website can read.',
    livesCode: '**The code** for your wallet. It works one time.',
    filterText: 'When you narrow a list, the web page address says by what. It says nothing about you.',
    wrongTitle: 'When we are wrong',
    wrongText:
      'We can be. Each badge that you show has a page with all nine answers. There you find lines to copy. They say what our program found, and nothing about you. Others can try the same with them.',
    wrongRule:
      'Do you think that the rule of a job is wrong? Only the employer can change it. Each rule has a number and a date that you can name when you ask.',
    wrongLink: 'Look at one badge, answer by answer',
  },
} as const satisfies Catalog;
