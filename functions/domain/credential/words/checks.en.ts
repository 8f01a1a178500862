import type { CheckWords } from '../reasons.ts';

/** English. `{issuer}`, `{date}` and `{what}` are filled in by `reasons.ts`. */
export const ENGLISH_CHECKS: CheckWords = {
  'structure.readable': ['It is put together the way badges should be.'],
  'structure.no-achievement': [
    'It does not name an achievement, so no job can count it.',
    'You can still keep and show it. Your other badges are judged on their own.',
  ],
  'structure.several-achievements': [
    'It names several achievements at once. We count the first one.',
    'Ask {issuer} for one badge for each achievement.',
  ],
  'structure.not-a-credential': [
    'This is not a badge that somebody issued.',
    'Look for the file or link that {issuer} gave you, and try that one.',
  ],
  'structure.incomplete': [
    'It does not say who issued it, or what for.',
    'Ask {issuer} for a complete copy.',
  ],
  'structure.not-standard': [
    'It does not follow the rules that badges follow, so we cannot read it safely.',
    'Ask {issuer} for a copy in the Open Badges 3.0 format.',
  ],
  'structure.crafted': [
    'Part of it is written in a way that could hide what it says, so we do not rely on it.',
    'Ask {issuer} for a plain copy.',
  ],
  'structure.format-not-read': [
    'This is {what}. We cannot check this kind yet, so we cannot tell.',
    'Ask {issuer} for an Open Badges 3.0 copy. Your other badges are judged on their own.',
  ],
  'structure.too-large': [
    'It is larger than what we can check at once, so we cannot tell.',
    'Ask {issuer} for separate badges instead of one large record.',
  ],

  'context.known': ['All of its words have a meaning that we know.'],
  'context.own-words': [
    'It brings its own meaning for some words, so the same word may not mean the same thing here.',
    'Ask {issuer} for a copy that uses only the standard words.',
  ],
  'context.misplaced': [
    'The list that gives its words their meaning is not in the usual order.',
    'Ask {issuer} for a copy that follows the standard.',
  ],
  'context.unknown': [
    'It uses words that we do not know yet, so we cannot tell.',
    'Ask {issuer} for a copy that uses only the Open Badges words, or tell us about it.',
  ],
  'context.not-reached': ['We did not get to its words.', 'See what stopped us above.'],

  'proof.genuine': ['It is as it was issued. Nothing was changed.'],
  'proof.genuine-with-unknown': [
    'It is as it was issued. It also carries a second seal of a kind that we cannot read.',
    'There is nothing that you need to do.',
  ],
  'proof.missing': [
    'It has no seal of its issuer, so anybody could have written it.',
    'Ask {issuer} for the badge with its seal.',
  ],
  'proof.changed': [
    'This badge was changed after it was issued, so we cannot rely on it. Even a small change by an app can do that.',
    'Ask {issuer} for a fresh copy.',
  ],
  'proof.malformed': [
    'The seal of its issuer is damaged, so we cannot rely on it.',
    'Ask {issuer} for a fresh copy.',
  ],
  'proof.expired': ['The seal of its issuer has run out.', 'Ask {issuer} for a fresh copy.'],
  'proof.wrong-purpose': [
    'Its seal was made for something else than issuing a badge.',
    'Ask {issuer} for a fresh copy.',
  ],
  'proof.unsigned-content': [
    'It holds words that the seal of its issuer does not cover, so they could have been added later.',
    'Ask {issuer} for a fresh copy.',
  ],
  'proof.kind-unknown': [
    'Its seal is of a kind that we cannot read yet, so we cannot tell.',
    'Ask {issuer} for a copy in the most common form of Open Badges 3.0.',
  ],
  'proof.key-missing': [
    'We could not get what we need to check its seal, so we cannot tell.',
    'Try again later. This does not touch your other badges.',
  ],
  'proof.too-many': [
    'It carries more seals than we can check at once, so we cannot tell.',
    'Ask {issuer} for a copy with one seal.',
  ],
  'proof.too-complex': [
    'It is put together in such a tangled way that checking it would take too long.',
    'Ask {issuer} for a simpler copy.',
  ],
  'proof.out-of-time': [
    'We ran out of time before we could check it.',
    'Show fewer badges at once, or try again.',
  ],
  'proof.not-reached': ['We did not get to its seal.', 'See what stopped us above.'],

  'issuer-key.belongs': ['It was sealed by {issuer}.'],
  'issuer-key.someone-else': [
    'It names {issuer}, but somebody else sealed it.',
    'Ask {issuer} whether they issued it, and for a fresh copy.',
  ],
  'issuer-key.not-for-this': [
    'It was sealed with a key that {issuer} does not use for badges.',
    'Ask {issuer} for a fresh copy.',
  ],
  'issuer-key.unreadable': [
    'The key that sealed it does not exist or is damaged.',
    'Ask {issuer} for a fresh copy.',
  ],
  'issuer-key.method-unknown': [
    'Its issuer is named in a way that we cannot look up yet, so we cannot tell who sealed it.',
    'You do not need to do anything. We will be able to check it once we know this way.',
  ],
  'issuer-key.unreachable': [
    'The address where {issuer} shows its key could not be reached, so we cannot tell today.',
    'Try again later. This does not touch your other badges.',
  ],
  'issuer-key.not-reached': ['We did not get to who sealed it.', 'See what stopped us above.'],

  'validity.current': ['It is valid today.'],
  'validity.not-yet': ['It becomes valid on {date}.', 'Show it again from that day on.'],
  'validity.expired': ['It was valid until {date}.', 'Ask {issuer} how to renew it.'],
  'validity.unreadable-date': [
    'It has a date that cannot be read, so nobody can tell when it is valid.',
    'Ask {issuer} for a copy with the date put right.',
  ],
  'validity.not-reached': ['We did not get to its dates.', 'See what stopped us above.'],

  'status.none': ['Its issuer keeps no list of withdrawn badges for it.'],
  'status.in-force': ['Its issuer has not withdrawn it.'],
  'status.revoked': [
    'Its issuer has withdrawn it. That can happen for reasons that are not about you.',
    'Ask {issuer} why, and whether you can get a new one.',
  ],
  'status.suspended': ['Its issuer has put it on hold.', 'Ask {issuer} what is needed to bring it back.'],
  'status.unreachable': [
    'The issuer’s list could not be reached, so we cannot tell today whether this badge is still valid.',
    'Try again later. This does not touch your other badges.',
  ],
  'status.not-reached': ['We did not ask whether it was withdrawn.', 'See what stopped us above.'],

  'holder.bound': ['It is yours: it names you, and your wallet proved that it is you.'],
  'holder.bearer': [
    'It is shown without proof of whose it is. Most employers take that; some ask for more.',
    'If a job asks for proof that it is yours, show it from your wallet.',
  ],
  'holder.someone-else': [
    'It names somebody else than the wallet that showed it.',
    'If it is yours, show it from the wallet that first received it.',
  ],
  'holder.several-people': [
    'It is about several people, so we cannot tell which of them you are.',
    'Show it from your wallet, or ask {issuer} for a badge of your own.',
  ],
  'holder.not-reached': ['We did not get to whose it is.', 'See what stopped us above.'],

  'schema.none': ['It asks for no further rules to be looked up.'],
  'schema.not-checked': [
    'It points to rules on the web. We do not look them up; we read the badge ourselves.',
    'There is nothing that you need to do.',
  ],
  'schema.not-reached': ['We did not get to its rules.', 'See what stopped us above.'],

  'issuer-trust.decided-by-each-rule': [
    'Each job decides whether its issuer counts. Your result says so, job by job.',
  ],
};
