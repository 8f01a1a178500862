import type { Catalog } from '../../language/message.ts';

/** An organization's own beginning: what it is called, and that it is who it says. */
export const organization = {
  mine: {
    title: 'Your organizations',
    lead: 'Choose the one that you act for now.',
    none: 'You do not act for an organization yet',
    noneText:
      'Start one: it takes a name and a web domain. You can draft at once. What you publish becomes public when the domain is proven.',
    invited: 'Did a colleague invite you? Open the link that you were sent.',
    proven: 'Domain proven',
    unproven: 'Domain not proven yet',
  },
  newOrganization: {
    title: 'Start an organization',
    lead: 'Four lines, and you can begin to draft. You will be its owner.',
    kind: 'What is it?',
    name: 'Name',
    nameHint: 'As people know it. It stands on everything you publish.',
    domain: 'Web domain',
    domainHint: 'Like riverbend.org. You will prove that it is yours; until then nothing is public.',
    domainWrong: 'This is not a domain like riverbend.org. Leave out everything before and after it.',
    about: 'About it',
    aboutHint: 'Two or three sentences for people who look for work.',
    submit: 'Start it',
    soonPublic: 'Once your domain is proven, your name, your domain and the day of the proof are public.',
  },
  overview: {
    next: 'Your next step',
    done: 'Done so far',
    created: 'Started on {date}',
    proveTitle: 'Prove that {domain} is yours',
    proveText:
      'One record in your DNS shows that you speak for this domain. Whoever looks after your website can set it in five minutes.',
    prove: 'See the record to set',
    proven: '{domain} is proven, since {date}',
    describeTitle: 'Describe your first job',
    describeText: 'Say what the job is and which badges count for it. Nothing is public until you publish.',
    drafts: { one: '{count} job is a draft', other: '{count} jobs are drafts' },
    published: { one: '{count} job is public', other: '{count} jobs are public' },
    publishTitle: 'Publish what you drafted',
    publishText: 'People see a job and its rule when you publish it.',
    seeDrafts: 'See your drafts',
    writeProfile: 'Write a profile',
    keepTitle: 'Keep it true',
    keepProfileText: 'When a rule of your profile changes, publish the change. Whoever uses it is asked.',
    keepText: 'When a job or a rule changes, publish the change. Every version stays on record.',
    badges: { one: '{count} badge of your own is listed', other: '{count} badges of your own are listed' },
    yourPart: 'Your part: {part}',
    seePublic: 'See your public page',
  },
  proof: {
    title: 'Prove that {domain} is yours',
    lead: 'Anybody can type a name. The proof is a line in the DNS of your domain that only its owner can write.',
    stepsTitle: 'How to do it',
    stepOpen:
      'Open the DNS settings of {domain}. They are with the company that sells you the domain or hosts your website.',
    stepAdd: 'Add a record with these three values:',
    stepCheck:
      'Come back and press the button. New records often show within minutes, and sometimes take a day.',
    type: 'Type',
    name: 'Name',
    nameHint: 'Some companies want this without “.{domain}” at the end.',
    value: 'Value',
    check: 'Look for it now',
    missing: 'We looked now, and {name} does not have this value yet.',
    missingText:
      'If you set it within the last hour, wait a little and look again. Else compare name and value letter by letter. Nothing is lost; you can come back any day.',
    noAnswer:
      'The DNS did not answer just now, so we cannot tell. That is not about your record. Try again in a minute.',
    taken:
      'Another organization has already proven {domain}. If that is not right, write to whoever runs this site.',
    provenTitle: '{domain} is yours, and everybody can see it',
    provenText: 'Proven on {date}. The record may stay where it is: it holds no secret.',
    notOwner:
      'An owner of this organization does this. You can send these values to whoever looks after the domain.',
  },
} as const satisfies Catalog;
