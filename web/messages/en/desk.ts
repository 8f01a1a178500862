import type { Catalog } from '../../language/message.ts';

/** The frame around the pages for signed-in people, their forms, and signing in. */
export const desk = {
  desk: {
    menu: 'Your organization',
    mine: 'Your organizations',
    switch: 'Change organization',
    start: 'Start another organization',
    signedInAs: 'Signed in as {name}',
    signedIn: 'Signed in',
    signOut: 'Sign out',
    overview: 'Overview',
    proof: 'Proof of domain',
    back: 'Back to {place}',
    noticeCrossSite: 'This form came from another site',
    noticeCrossSiteText:
      'To protect you, we only take forms that our own pages send. Nothing was changed. Open the page here and try again.',
    noticeTooLarge: 'That was too much to send at once',
    noticeTooLargeText:
      'A form and its files can hold 4 MB together. Go back, choose a smaller file, and try again.',
    noticeForm: 'This form is not there any more',
    noticeFormText:
      'The page may have been open since before a change on our side. Go back, load it again and copy over what you typed.',
    toStart: 'Your organizations',
  },
  part: { owner: 'Owner', editor: 'Editor', approver: 'Approver', viewer: 'Viewer' },
  form: {
    problem: 'Problem',
    problemTitle: { one: 'One thing needs a correction', other: '{count} things need a correction' },
    kept: 'What you typed is still here.',
    optional: 'optional',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    missing: 'Fill this in.',
    choose: 'Choose one.',
    tooShort: 'This needs {limit} characters or more.',
    tooLong: 'This can have {limit} characters at most.',
    tooSmall: 'This must be {limit} or more.',
    tooLarge: 'This can be {limit} at most.',
    invalid: 'We cannot take this as it is. Please check it.',
  },
  failure: {
    'field-invalid': 'Something in this form needs a correction.',
    'field-unknown': 'This form had a field that we do not know. Load the page again, and send it once more.',
    'not-found': 'This is not there any more.',
    forbidden: 'Your part in this organization does not allow this. An owner can do it, or change your part.',
    'domain-taken': 'Another organization has already proven this domain.',
    'domain-proof-missing': 'We looked now, and the record is not there yet.',
    'alias-taken': 'Another badge already has one of these ids.',
    'organization-unproven': 'Prove your domain first. Until then you can draft, and nothing is public.',
    'requirement-missing': 'This role has no rule yet.',
    'role-not-draft': 'This role is in a state that does not allow this.',
    'key-reused': 'This form was already sent once. Check whether that is enough; if not, send it again now.',
    'version-conflict':
      'Somebody changed this while you were working on it. What you typed is still here. Look at what is there now, then send yours again if it should stand.',
    'dependency-down': 'Something that we need did not answer. Nothing was changed. Try again in a minute.',
  },
  signIn: {
    title: 'Sign in for employers',
    headline: 'Sign in to say which badges count',
    lead: 'For people who act for an employer, a college or an agency. You describe your jobs, say which badges count, and publish it under your own name.',
    learners: 'Are you here to show your badges? You never need an account for that.',
    learnersLink: 'Check my badges',
    button: 'Sign in',
    again: 'Sign in again',
    where: 'A sign-in service tells us who you are. We never see a password.',
    keeps: 'We keep one cookie while you are signed in, for 12 hours at most. No tracking.',
    first: 'Here for the first time? The same button lets you make an account.',
    outTitle: 'You are signed out',
    outText:
      'This browser can no longer act for your organization. On a shared computer, also sign out where you signed in:',
    outEverywhere: 'Sign out there too',
    problemTitle: 'You are not signed in yet',
    unreachable: 'The sign-in service did not answer. That is not your fault. Try again in a minute.',
    denied: 'The sign-in was stopped before it was done. If that was you, all is well. You can begin again.',
    mismatch:
      'The answer of the sign-in service does not fit: its link was used before, or belongs to another sign-in. For your safety, begin again.',
    'not-begun':
      'This sign-in was not begun in this browser, or it took longer than 15 minutes. Begin again from here.',
    keptTitle: 'Your sign-in has ended',
    keptText:
      'What you typed is not lost: it waits on this page. Sign in in a new tab, come back here, and send it.',
    keptSignIn: 'Sign in, in a new tab',
    keptSend: 'Send what I typed',
  },
} as const satisfies Catalog;
