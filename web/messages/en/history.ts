import type { Catalog } from '../../language/message.ts';

/** What a job said, and when. */
export const history = {
  history: {
    title: 'History',
    titleOf: 'History of {role}',
    lead: 'What you said in public, and when. It cannot be changed.',
    none: 'Nothing of this job has been public yet.',
    open: 'What changed, and when',
    confirmed: 'On {date} the employer said again that this is still true.',
    first: 'The first version.',
    same: 'It says the same as before.',
    'promise-ended': 'This was done by a date: the promise came to its last day.',
    'proof-withdrawn': 'The employer’s web address could no longer be proved, so the job was taken down.',
    provenBy: 'We saw the proof in {ways}, last on {date}.',
    'dns-txt': 'the DNS of the domain',
    'well-known': 'a file on its website',
    'did-web': 'the DID document on its website',
    lapsing:
      'Since {since} the proof is no longer there. If it is not back by {until}, the jobs are taken down.',
    resembles:
      'Look twice: {organization} at {domain} is easy to mix up with others. They are not the same. The web address tells them apart.',
    asOf: 'See it as it was on a day',
    show: 'Show that day',
    asOfShown: '**This is how it was on {date}.**',
    asOfNone: '**On {date} this job was not public yet.** You see the first version.',
  },
} as const satisfies Catalog;
