import type { Catalog } from '../../language/message.ts';

/** The result for somebody who came from an employer's careers page: that employer's jobs first. */
export const employerFirst = {
  employerFirst: {
    check: 'First you see what your badges open at {employer}, then everywhere else.',
    title: 'At {employer}',
    opens: {
      one: 'Your badges count for one job here right now.',
      other: 'Your badges count for {count} jobs here right now.',
    },
    opensNone: 'Your badges open no job here yet. Each job says what is missing.',
    nothing: '{employer} has no open job with badges at the moment.',
    others: 'Everywhere else',
    all: 'All jobs of {employer}',
  },
} as const satisfies Catalog;
