import type { RefusalWords } from '../reasons.ts';

/** English. `{issuer}` is filled in by `reasons.ts`. */
export const ENGLISH_REFUSALS: RefusalWords = {
  issuer: 'the issuer',
  found: {
    'open-badges-2': 'an older badge (Open Badges 2.0)',
    'badge-image': 'a picture with a badge inside that we cannot read',
    image: 'a picture without a badge that we can find',
    pdf: 'a PDF',
    jwt: 'a badge in the JWT form',
    'sd-jwt': 'a badge in the SD-JWT form',
    link: 'a link',
    'achievement-description': 'the description of a badge, not the badge that a person got',
    'other-json': 'data, but not a badge that we know',
    'other-file': 'a file of another kind',
    'repeated-key': 'a file that says the same thing twice in different ways',
    'broken-text': 'a file with broken letters in it',
    'number-out-of-range': 'a file with a number too large to read',
  },
  refusals: {
    'document-empty': [
      'There is nothing in it.',
      'Choose the file again, or paste the whole text of your badge.',
    ],
    'body-not-json': [
      'This does not look like a badge. Part of it may be missing.',
      'Download the badge again, or copy the whole text from the first { to the last }.',
    ],
    'body-too-large': [
      'It is larger than 4 MB. Badges are small.',
      'Look for the file of the badge itself, or show a few badges at a time.',
    ],
    'document-too-deep': [
      'It is packed inside itself too many times to be a badge.',
      'Ask {issuer} for a fresh copy.',
    ],
    'too-many-credentials': [
      'There are more badges in it than we can check at once.',
      'Show at most 50 at a time.',
    ],
    'document-unreadable.open-badges-2': [
      'This is an older badge (Open Badges 2.0). We cannot check that kind yet.',
      'Ask {issuer} for an Open Badges 3.0 copy, or show it from your wallet.',
    ],
    'document-unreadable.badge-image': [
      'This picture has a badge inside, but that part is damaged or in a form that we do not know.',
      'Download the badge again from the place where you earned it. Or show it from your wallet.',
    ],
    'document-unreadable.image': [
      'This is a picture, and we found no badge inside it. A photo or a screenshot holds only the look of a badge.',
      'Download the badge from the place where you earned it, and give us that file, not a copy of the picture.',
    ],
    'document-unreadable.pdf': [
      'This is a PDF. We cannot find a badge in that kind of file.',
      'Download the badge itself from the place where you earned it, and give us that file.',
    ],
    'document-unreadable.jwt': [
      'This is a badge in the JWT form. We cannot check that kind yet.',
      'Ask {issuer} for an Open Badges 3.0 file in the JSON form.',
    ],
    'document-unreadable.sd-jwt': [
      'This is a badge in the SD-JWT form. We cannot check that kind yet.',
      'Ask {issuer} for an Open Badges 3.0 file in the JSON form.',
    ],
    'document-unreadable.link': [
      'This is a link. We do not follow links yet.',
      'Open it, download the badge as a file, and give us that file.',
    ],
    'document-unreadable.achievement-description': [
      'This describes a badge. It is not the badge that a person got.',
      'Look for the file that {issuer} made for you.',
    ],
    'document-unreadable.other-json': [
      'This is not a badge that we know.',
      'Look for a file with the badge itself, in the Open Badges 3.0 form.',
    ],
    'document-unreadable.other-file': [
      'This file is not of a kind that holds a badge.',
      'Look for a file whose name ends in .json, or show the badge from your wallet.',
    ],
    'document-unreadable.repeated-key': [
      'It says the same thing twice in different ways, so nobody can tell which one was meant.',
      'Ask {issuer} for a fresh copy.',
    ],
    'document-unreadable.broken-text': [
      'Some of its letters are broken.',
      'Download the badge again, or ask {issuer} for a fresh copy.',
    ],
    'document-unreadable.number-out-of-range': [
      'It holds a number that is too large to be read the same way everywhere.',
      'Ask {issuer} for a fresh copy.',
    ],
    'presentation-invalid.no-proof': [
      'Your wallet sent the badges without proving that they come from you.',
      'Start again and agree when the wallet asks you to share.',
    ],
    'presentation-invalid.bad-proof': [
      'What your wallet sent could not be confirmed. It may have been damaged on the way.',
      'Start again. If it happens twice, update the wallet or give us the badge as a file.',
    ],
    'presentation-invalid.wrong-challenge': [
      'This answer was made for another visit, so it does not count here.',
      'Start again and scan the new code.',
    ],
    'presentation-invalid.wrong-domain': [
      'This answer was made for another website, so it does not count here.',
      'Start again from this page.',
    ],
    'presentation-invalid.not-the-holder': [
      'The wallet that sent the badges is not the one that it says holds them.',
      'Share them from the wallet that holds them.',
    ],
    'presentation-invalid.no-credentials': [
      'Your wallet sent no badges.',
      'Start again and choose at least one badge to share.',
    ],
    'presentation-invalid.key-unknown': [
      'Your wallet names itself in a way that we cannot look up, so we cannot tell who sent the badges.',
      'Give us the badges as a file, or use another wallet.',
    ],
    'presentation-invalid.context-unknown': [
      'Your wallet used words that we do not know yet.',
      'Give us the badges as a file, or use another wallet.',
    ],
    'presentation-invalid.not-a-presentation': [
      'What was sent is not an answer of a wallet.',
      'Start again, or give us the badge as a file.',
    ],
    'presentation-invalid.too-complex': [
      'There is more in it than we can check at once.',
      'Start again and share fewer badges.',
    ],
  },
};
