import { ProfileContentSchema } from '../../../contract/profile.ts';
import type { ProfileId } from '../../../domain/ids.ts';
import { sameJson } from '../../../domain/merge.ts';
import type { ProfileContent } from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EmployerServices } from '../../../services/employer/employer-services.ts';
import type { Failure, FieldError } from '../../../services/employer/failure.ts';
import type { Visit } from '../../../services/employer/guard.ts';

/** Others may write between our reading and our writing; one who loses this often is told so. */
const ATTEMPTS = 3;

interface ProfileEdit {
  /** The version that the page showed. */
  readonly version: number;
  /** The profile with the change; made anew from what is stored, so that nothing else is taken back. */
  edit(content: ProfileContent): Result<ProfileContent, Failure>;
  /** Whether what is edited still says what the page showed, where others changed the profile since. */
  isAsRead(content: ProfileContent): boolean | Promise<boolean>;
  /** The field that a finding of the API's schema is shown at. */
  fieldOf?(path: readonly PropertyKey[]): string;
}

/**
 * Changes one part of the draft of a profile. What others changed elsewhere in it meanwhile stays; where they changed
 * the same part, nothing is saved. A change that is there already is saved.
 */
export const saveProfile = async (
  services: Pick<EmployerServices, 'changeProfile' | 'readProfile'>,
  visit: Visit,
  id: ProfileId,
  { version, edit, isAsRead, fieldOf = (path) => `/${path.join('/')}` }: ProfileEdit,
): Promise<Result<ProfileContent, Failure>> => {
  for (let attempt = 1; ; attempt += 1) {
    const head = await services.readProfile(visit, id);
    if (!head.ok) return head;
    const { content } = head.value;
    const edited = edit(content);
    if (!edited.ok) return edited;
    if (sameJson(edited.value, content)) return ok(content);
    if (head.value.version !== version && !(await isAsRead(content)))
      return fail({ kind: 'version-conflict' });
    const parsed = ProfileContentSchema.safeParse(edited.value);
    if (!parsed.success) {
      const errors: readonly FieldError[] = parsed.error.issues.map(({ path, message }) => ({
        pointer: fieldOf(path),
        detail: message,
      }));
      return fail({ kind: 'field-invalid', errors });
    }
    const changed = await services.changeProfile(visit, id, head.value.version, parsed.data);
    if (changed.ok) return ok(changed.value.content);
    if (changed.error.kind !== 'version-conflict' || attempt === ATTEMPTS) return changed;
  }
};
