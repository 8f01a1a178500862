import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SigningCause } from '../../services/ports/unsigned.ts';
import { PREFIX } from './prefixes.ts';
import { RING_SORT, RingItem } from './private/keyring-items.ts';
import {
  isVersionSort,
  PROFILE_PARTITIONS,
  ROLE_PARTITIONS,
  readProfileVersion,
  readRecognition,
} from './public-items.ts';
import type { StreamRecord } from './stream-change.ts';

/**
 * What a record gives reason to sign: a version once it is public, or all of an organization whose keys changed. A
 * rotation is no reason: what the earlier key signed stays good.
 * @throws when the new image is not an item that we wrote.
 */
export const signingCauseOf = ({ dynamodb }: StreamRecord): SigningCause | undefined => {
  const { Keys, NewImage } = dynamodb;
  const [PK, SK] = [Keys.PK.S, Keys.SK.S];
  if (NewImage === undefined) return undefined;
  if (PK.startsWith(ROLE_PARTITIONS) && isVersionSort(SK)) {
    const value = readRecognition(unmarshall(NewImage));
    return value && { kind: 'version', value };
  }
  if (PK.startsWith(PROFILE_PARTITIONS) && isVersionSort(SK)) {
    const value = readProfileVersion(unmarshall(NewImage));
    return value && { kind: 'profile', value };
  }
  if (!PK.startsWith(PREFIX.key) || SK !== RING_SORT) return undefined;
  const { change, organizationId } = RingItem.parse(unmarshall(NewImage));
  return change === 'rotation' ? undefined : { kind: 'renewal', organizationId };
};
