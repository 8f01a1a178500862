import type { Catalog } from '../../language/message.ts';

/** How far a check is. */
export const progress = {
  progress: {
    sending: 'Sending your badge.',
    begun: 'Checking.',
    one: 'Checking your badge.',
    many: '{finished} of {credentials} badges are checked.',
    of: '{answered} of {credentials}',
    asked: 'Questions we ask of each badge',
    title: 'Checking your badges',
    text: 'Your wallet has answered. We ask these questions of each badge.',
    slow: 'Some issuers take a few seconds to answer. You can wait here; nothing is lost.',
  },
} as const satisfies Catalog;
