import * as z from 'zod';
import { ROLE_FIELDS } from '../domain/role.ts';
import { InstantText } from './ids.ts';
import { RolePartSchema } from './role.ts';

/**
 * What a form carries while somebody chooses between two changes of a role: who changed it, and both values of each
 * field that both changed. It goes to a browser and comes back, so that a mistake elsewhere in the form loses no choice.
 */
const RoleConflictSchema = z.strictObject({
  at: InstantText,
  by: z.string().optional(),
  byName: z.string().optional(),
  /** What they changed and the other left alone: it is in the form already. */
  together: z.array(z.string()),
  clashes: z.array(z.enum(ROLE_FIELDS)).min(1),
  /** The clashing fields before, where that is still known; as they are now; and as the other wants them. */
  base: RolePartSchema,
  theirs: RolePartSchema,
  mine: RolePartSchema,
});
export type RoleConflict = z.output<typeof RoleConflictSchema>;

interface Told {
  readonly at: string;
  readonly by?: string | undefined;
  readonly byName?: string | undefined;
  readonly changed?: readonly string[] | undefined;
  readonly clashes?:
    | readonly {
        readonly field: string;
        readonly base?: unknown;
        readonly theirs?: unknown;
        readonly mine?: unknown;
      }[]
    | undefined;
}

/** The conflict that a lost race tells of; none where there is nothing to choose. */
export const conflictOf = ({ at, by, byName, changed, clashes = [] }: Told): RoleConflict | undefined => {
  const fields = clashes.map(({ field }) => field);
  const part = (side: 'base' | 'theirs' | 'mine'): unknown =>
    Object.fromEntries(clashes.map((clash) => [clash.field, clash[side]]));
  const read = RoleConflictSchema.safeParse({
    at,
    by,
    byName,
    together: (changed ?? []).filter((field) => !fields.includes(field)),
    clashes: fields,
    base: part('base'),
    theirs: part('theirs'),
    mine: part('mine'),
  });
  return read.success ? read.data : undefined;
};

/** Reads what a form carried; nothing for any other text. */
export const readConflict = (text: string | undefined): RoleConflict | undefined => {
  if (text === undefined || text === '') return undefined;
  try {
    const read = RoleConflictSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};
