import type { Catalog } from '../../language/message.ts';

/** Jobs that somebody should look after, so that what is public stays true. */
export const care = {
  care: {
    title: 'Jobs to look after',
    lead: {
      one: 'One job needs a look, so that people can go on trusting it.',
      other: '{count} jobs need a look, so that people can go on trusting them.',
    },
    more: 'See them all',
    unconfirmed: 'Not confirmed since {date}',
    promiseEnds: 'The promise ends on {date}',
    stillOf: 'Still true: {job}',
    change: 'Change the promise',
    changeOf: 'Change the promise of {job}',
    none: 'No job needs a look now.',
    confirmed: 'Thank you. The day is public.',
  },
} as const satisfies Catalog;
