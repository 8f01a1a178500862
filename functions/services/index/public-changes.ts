import type { PublicChange } from '../../domain/public-change.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { SourceChange } from './index-change.ts';

const recognitionChange = ({
  state,
  number,
}: Pick<RecognitionVersion, 'state' | 'number'>): 'published' | 'superseded' | 'retired' | 'ended' => {
  if (state !== 'live') return state;
  return number === 1 ? 'published' : 'superseded';
};

/** What the public is told of a change in a private item; nothing of what is not public. */
export const publicChangesOf = (source: SourceChange): readonly PublicChange[] => {
  switch (source.kind) {
    case 'organization': {
      const { id, version, proof } = source.value;
      if (proof.state !== 'proven') return [];
      return [{ kind: 'organization', id, version, organizationId: id, change: 'changed' }];
    }
    case 'achievement': {
      const { id, version, organizationId } = source.value;
      return [{ kind: 'achievement', id, version, organizationId, change: 'changed' }];
    }
    case 'recognition': {
      const { roleId: id, number: version, organization } = source.value;
      const change = recognitionChange(source.value);
      return [{ kind: 'recognition', id, version, organizationId: organization.id, change }];
    }
    case 'profile': {
      const { profileId: id, number: version, organization } = source.value;
      return [
        {
          kind: 'profile',
          id,
          version,
          organizationId: organization.id,
          change: recognitionChange(source.value),
        },
      ];
    }
    case 'trust-list-version': {
      const { id, version, organizationId } = source.value;
      const change = version === 1 ? 'published' : 'superseded';
      return [{ kind: 'trust-list', id, version, organizationId, change }];
    }
    case 'claim': {
      const { id, version, organizationId, counted: achievement, withdrawnAt } = source.value;
      const change = withdrawnAt === undefined ? 'published' : 'retired';
      return [{ kind: 'equivalence', id, version, organizationId, achievement, change }];
    }
    // What is said is what was said: only the day of it is new.
    case 'confirmation':
    // Its version is told.
    case 'trust-list':
    // It decides nothing; what is taken back because of it is told as a change of that.
    case 'dispute':
    // Nothing of the trail is public.
    case 'entry':
      return [];
  }
};
