import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SignedFact } from '../../services/signing/publish-signed.ts';
import { PREFIX } from './prefixes.ts';
import { RING_SORT, RingItem } from './private/keyring-items.ts';
import { DocumentItem, EndorsementItem, ListItem } from './private/signed-items.ts';
import { changeOf, type StreamRecord } from './stream-change.ts';

/**
 * What a record means for the public side of what is signed.
 * @throws when the new image is not an item that we wrote.
 */
export const signedChangeOf = (record: StreamRecord): SignedFact | undefined => {
  const { Keys, NewImage } = record.dynamodb;
  const [PK, SK] = [Keys.PK.S, Keys.SK.S];
  if (NewImage === undefined) return undefined;
  if (PK.startsWith(PREFIX.key)) {
    return SK === RING_SORT ? { kind: 'keyring', value: RingItem.parse(unmarshall(NewImage)) } : undefined;
  }
  if (PK.startsWith(PREFIX.status))
    return { kind: 'status-list', value: ListItem.parse(unmarshall(NewImage)) };
  if (PK.startsWith(PREFIX.signed)) {
    const item = unmarshall(NewImage);
    if (item['type'] === 'endorsement') return { kind: 'endorsement', value: EndorsementItem.parse(item) };
    if (item['type'] === 'recognition-document')
      return { kind: 'recognition-document', value: DocumentItem.parse(item) };
    return undefined;
  }
  const change = changeOf(record);
  return change?.kind === 'achievement' ? change : undefined;
};
