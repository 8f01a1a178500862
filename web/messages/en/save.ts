import type { Catalog } from '../../language/message.ts';

/** The answer as a file for the learner's own device. */
export const save = {
  save: {
    title: 'Take it with you',
    link: 'Save it on this device',
    hint: 'One file that opens without a connection and prints. We keep no copy.',
    file: 'my-jobs',
    about: 'Checked on {date}. This copy is yours alone. Recognized Here keeps nothing of it.',
    printed: 'Worked out on {moment}, by the rules of that moment, at {site}.',
    noProof:
      'This page is for you. It is no proof for an employer. Rules of jobs can change: check again before you apply.',
    again: 'Check my badges again',
  },
} as const satisfies Catalog;
