import type { Catalog } from '../../language/message.ts';

/** What an organization is called, and who could be taken for it. */
export const identity = {
  identity: {
    title: 'Name and description',
    name: 'Name',
    nameHint:
      'A former name stays public beside the new one. Jobs say the new name from when you publish them again.',
    about: 'About it',
    nameWrong: 'A name has 2 to 120 characters.',
    save: 'Save name and description',
    renamed: 'The name and the description are saved.',
    team: 'How you work',
    domain: 'The web domain {domain} is what you have proven. For another one, start another organization.',
    alikeTitle: 'Who could be taken for you',
    alikeText:
      'These organizations have proven domains of their own, and people are told to look twice. If you know one, say so: then nobody is warned of it.',
    know: 'We know them',
    knowOf: 'We know them: {name}',
    unknow: 'We do not know them',
    unknowOf: 'We do not know them: {name}',
    isKnown: 'You say that you know them',
    saidYes: 'Thank you. Within a minute nobody is warned of it any more.',
    saidNo: 'Thank you. People are told again to look twice.',
    waits: {
      one: 'One organization could be taken for yours. Do you know it?',
      other: '{count} organizations could be taken for yours. Do you know them?',
    },
    look: 'Have a look',
    ownMark:
      'Your name or domain is easy to mix up with these. Nothing is stopped for that; people are told to look twice, until the other organization says that it knows you.',
    formerly: 'Called {name} until {date}.',
    knownBy: '{names} says that it knows this organization.',
  },
} as const satisfies Catalog;
