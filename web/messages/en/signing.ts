import type { Catalog } from '../../language/message.ts';

/** What is said to owners about the keys that their organization signs with. */
export const signing = {
  signing: {
    nav: 'Signature',
    title: 'Your signature',
    lead: 'Everything that you publish is signed in the name of {domain}. Anyone can check that it comes from you, without asking us.',
    who: 'Who signs',
    did: 'Your signer id (DID)',
    didHint: 'It stands in every signed recognition. Programs find your keys by it.',
    document: 'See the document that lists your keys',
    none: 'You have no key yet',
    noneText: 'Your first key is made when you publish your first job. You do not have to do anything.',
    unproven: 'Prove your domain first. Then what you publish can be signed.',
    away: 'Your keys could not be read just now. Load this page again in a moment. What you published stays public.',
    keys: 'Your keys',
    current: 'Signs now',
    retired: 'Signs nothing new',
    revoked: 'Revoked',
    currentText: 'Since {date}.',
    retiredText: 'From {date} until {until}. What it signed still counts.',
    revokedText: 'Since {date}, nothing that it signed counts.',
    rotate: 'Use a new key',
    rotateText:
      'From then on the new key signs. What the key before it signed still counts, and nobody who reads it has to do anything.',
    revoke: 'Revoke this key',
    revokeOf: 'Revoke {key}',
    revokeText:
      'Do this when somebody else may have the key. It stops counting at once. What it signed is signed again with another key, which takes a few minutes. This cannot be taken back.',
    sure: 'Yes, revoke {key} for good',
    sureMissing: 'Check the box if you are sure.',
    rotated: 'The new key signs from now on.',
    wasRevoked: 'The key is revoked. What it signed is being signed again.',
    own: 'Sign as your own domain',
    ownText:
      'Do you have a website at {domain}? Then your signer id can be {did}. Put this key into the file {address}, and let us look.',
    ownMethod: 'What goes into the file',
    ownMethodHint: 'Under verificationMethod; its id also goes under assertionMethod.',
    ownUse: 'Look now, and sign as {did}',
    ownOn: 'You sign as {did}. We saw your key there on {date}.',
    ownMissing:
      'Your newest key is not in the file of {did} yet, so what you publish is signed under the id above. Add it, and let us look again.',
    hosted: 'Sign under the id that we serve',
    ownSet: 'You sign as your own domain from now on.',
    hostedSet:
      'You sign under the id that we serve from now on. What was signed before is being signed again.',
    notOwner: 'An owner can change this.',
  },
} as const satisfies Catalog;
