import type { Catalog } from '../../language/message.ts';

/** What is said to everybody about signed recognitions. */
export const signed = {
  signed: {
    title: 'Signed, so you can check it yourself',
    by: '**Signed for {domain}.** It shows that {organization} said this, and that no word was changed since.',
    until: 'When the job closes or the rule changes, the signature stops counting, and it says so.',
    how: 'You need not trust this site. Any program that reads Open Badges can check it.',
    waiting: 'This is public and not signed yet. That takes a few minutes.',
    credential: 'The signed words about {badge}',
    keys: 'The keys of {organization}',
    document: 'All that was signed, word for word',
    badgeTitle: 'Who signed that it counts',
    badgeText: 'Each of these is signed. You can hand one on, and others can check it without us.',
    one: '{organization}: {job}',
    all: 'All of them as JSON',
  },
} as const satisfies Catalog;
