import type { Opening, PromiseKind, RecognitionVersion } from '../role.ts';

/** Everything that differences of a role say in one language. Each entry is a sentence somebody wrote in it. */
export interface ChangeWords {
  readonly promise: Readonly<Record<PromiseKind, string>>;
  readonly state: Readonly<Record<RecognitionVersion['state'], string>>;
  readonly title: (from: string, to: string) => string;
  readonly description: string;
  readonly occupationsAdded: (codes: string) => string;
  readonly occupationsRemoved: (codes: string) => string;
  readonly placesAdded: (names: string) => string;
  readonly placesRemoved: (names: string) => string;
  readonly placesDetail: string;
  readonly remote: string;
  readonly notRemote: string;
  readonly pay: (amount: { readonly low: string; readonly high: string }, per: string) => string;
  readonly per: Readonly<Record<'hour' | 'month' | 'year', string>>;
  readonly payFromTo: (from: string, to: string) => string;
  readonly payNamed: (to: string) => string;
  readonly payGone: (from: string) => string;
  readonly applyChanged: string;
  readonly applyGone: string;
  readonly endsAt: (day: string) => string;
  readonly endGone: string;
  readonly promised: (from: string, to: string) => string;
  readonly promiseTerms: string;
  readonly promiseUntil: (day: string) => string;
  readonly promiseOpen: string;
  readonly nowNeeded: (what: string) => string;
  readonly nowHelps: (what: string) => string;
  readonly notNeeded: (what: string) => string;
  readonly noLongerHelps: (what: string) => string;
  readonly becameNeeded: (what: string) => string;
  readonly becameHelp: (what: string) => string;
  readonly asksDifferently: (from: string, to: string) => string;
  readonly ruleNow: (sentence: string) => string;
  readonly other: string;
}

/** What changes are told of; an entry is a rule of a profile, with the words around it. */
export type ChangedThing = Opening | 'entry';

/** What is said of other things than jobs; where nothing stands here, the words for jobs say it. */
export type OtherWords = Readonly<Record<Exclude<ChangedThing, 'job'>, Partial<ChangeWords>>>;
