import type { Catalog } from '../../language/message.ts';

/** Two people changed the same job at once. */
export const conflict = {
  conflict: {
    title: '{who} changed this job while you worked on it',
    when: 'Saved on {date} at {time} UTC. Yours is not saved yet, and nothing that you typed is lost.',
    choose: 'Choose one of the two.',
    toChoose: {
      one: 'You both changed one thing. Say which of the two stays:',
      other: 'You both changed {count} things. Say for each which of the two stays:',
    },
    together: 'Already put together with yours, in the form below: {fields}.',
    sectionTitle: 'What you both changed',
    sectionText: 'What you choose here counts when you save. “Yours” is what stands in the form below.',
    before: 'Before',
    theirs: 'Saved by {who}',
    theirsUnnamed: 'Saved by somebody else',
    mine: 'Yours',
    empty: 'left empty',
    someone: 'Somebody else',
    you: 'You, in another window,',
    program: 'The program “{name}”',
    yes: 'Yes',
    no: 'No',
    translations: 'The other language',
    rule: 'The rule',
    ruleTitle: '{who} changed this rule while you worked on it',
    ruleWhen:
      'Saved on {date} at {time} UTC. Nothing is lost: here are both. Whichever you choose, Undo brings the other one back.',
    saved: 'The changes are saved, together with what {who} changed while you worked: {fields}.',
    savedPlain: 'The changes are saved, together with what somebody else changed while you worked.',
  },
} as const satisfies Catalog;
