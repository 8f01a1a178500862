import { expect, test } from 'vitest';
import { MEMBER_ROLES } from '../../functions/domain/organization.ts';
import { allows, PERMISSIONS } from '../../functions/domain/permissions.ts';

test('the matrix of parts and permissions is this one', () => {
  const matrix = Object.fromEntries(
    MEMBER_ROLES.map((role) => [
      role,
      PERMISSIONS.filter((permission) => allows(role, permission)).join(' '),
    ]),
  );
  expect(matrix).toEqual({
    owner: 'read edit approve publish manage',
    editor: 'read edit publish',
    approver: 'read approve publish',
    viewer: 'read',
  });
});
