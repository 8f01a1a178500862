import type { CatalogView } from '../evaluate/evaluation.ts';
import type { Language } from '../language.ts';
import type { Pay } from '../role.ts';
import { describeLeaf, describeRequirement } from '../sentences/describe-requirement.ts';
import { formatOf } from '../sentences/format.ts';
import type { RoleChange } from './role-changes.ts';
import { ENGLISH_CHANGES, ENGLISH_OTHERS } from './words.en.ts';
import { SPANISH_CHANGES, SPANISH_OTHERS } from './words.es.ts';
import type { ChangedThing, ChangeWords, OtherWords } from './words.ts';

const WORDS: Readonly<Record<Language, ChangeWords>> = { en: ENGLISH_CHANGES, es: SPANISH_CHANGES };
const OTHERS: Readonly<Record<Language, OtherWords>> = { en: ENGLISH_OTHERS, es: SPANISH_OTHERS };

const wordsFor = (of: ChangedThing, language: Language): ChangeWords =>
  of === 'job' ? WORDS[language] : { ...WORDS[language], ...OTHERS[language][of] };

const paid = (pay: Pay, language: Language): string => {
  const [words, format] = [WORDS[language], formatOf(language)];
  const [low, high] = [format.money(pay.min, pay.currency), format.money(pay.max, pay.currency)];
  return words.pay({ low, high }, words.per[pay.per]);
};

const listed = (
  added: readonly string[],
  removed: readonly string[],
  language: Language,
  say: { readonly added: (names: string) => string; readonly removed: (names: string) => string },
): readonly string[] => {
  const { and } = formatOf(language);
  return [
    ...(added.length === 0 ? [] : [say.added(and(added))]),
    ...(removed.length === 0 ? [] : [say.removed(and(removed))]),
  ];
};

const payWords = (
  { from, to }: Extract<RoleChange, { kind: 'pay' }>,
  language: Language,
): readonly string[] => {
  const words = WORDS[language];
  const [was, is] = [from && paid(from, language), to && paid(to, language)];
  if (is === undefined) return was === undefined ? [] : [words.payGone(was)];
  return [was === undefined ? words.payNamed(is) : words.payFromTo(was, is)];
};

/**
 * One difference of a role, or of an entry of a profile, as plain sentences; most are one. Names and rules read as
 * everywhere else.
 */
export const describeChange = (
  change: RoleChange,
  catalog: CatalogView,
  language: Language,
  of: ChangedThing = 'job',
): readonly string[] => {
  const [words, format] = [wordsFor(of, language), formatOf(language)];
  switch (change.kind) {
    case 'state':
      return [words.state[change.to]];
    case 'title':
      return [words.title(change.from, change.to)];
    case 'description':
      return [words.description];
    case 'occupations': {
      const say = { added: words.occupationsAdded, removed: words.occupationsRemoved };
      return listed(change.added, change.removed, language, say);
    }
    case 'places': {
      const say = { added: words.placesAdded, removed: words.placesRemoved };
      const told = listed(change.added, change.removed, language, say);
      return told.length === 0 ? [words.placesDetail] : told;
    }
    case 'remote':
      return [change.to ? words.remote : words.notRemote];
    case 'pay':
      return payWords(change, language);
    case 'applyUrl':
      return [change.to === undefined ? words.applyGone : words.applyChanged];
    case 'endsAt':
      return [change.to === undefined ? words.endGone : words.endsAt(format.day(change.to))];
    case 'promise':
      return [words.promised(words.promise[change.from], words.promise[change.to])];
    case 'promise-terms':
      return [words.promiseTerms];
    case 'promise-until':
      return [change.to === undefined ? words.promiseOpen : words.promiseUntil(format.day(change.to))];
    case 'rule-added': {
      const what = describeLeaf(change.leaf, catalog, language);
      return [change.preferred ? words.nowHelps(what) : words.nowNeeded(what)];
    }
    case 'rule-removed': {
      const what = describeLeaf(change.leaf, catalog, language);
      return [change.preferred ? words.noLongerHelps(what) : words.notNeeded(what)];
    }
    case 'rule-moved': {
      const what = describeLeaf(change.leaf, catalog, language);
      return [change.preferred ? words.becameHelp(what) : words.becameNeeded(what)];
    }
    case 'rule-leaf': {
      const { from, to } = change;
      const [was, is] = [describeLeaf(from, catalog, language), describeLeaf(to, catalog, language)];
      return was === is ? [] : [words.asksDifferently(was, is)];
    }
    case 'rule':
      return [words.ruleNow(describeRequirement(change.to, catalog, language))];
    case 'other':
      return [words.other];
  }
};

/** All differences as sentences, each said once. */
export const describeChanges = (
  changes: readonly RoleChange[],
  catalog: CatalogView,
  language: Language,
  of: ChangedThing = 'job',
): readonly string[] => [
  ...new Set(changes.flatMap((change) => describeChange(change, catalog, language, of))),
];
