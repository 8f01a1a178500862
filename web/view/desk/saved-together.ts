import type { AuditAction } from '../../../functions/domain/audit.ts';
import type { RoleId } from '../../../functions/domain/ids.ts';
import type { Voice } from '../../language/voice.ts';
import type { Place } from './desk.ts';
import { fieldNames } from './role-conflict.ts';
import { whoChanged } from './who-changed.ts';

/** What people write of a draft. */
const WRITTEN: readonly AuditAction[] = ['role-changed', 'requirement-changed'];

/** The sentence for a change that was saved together with somebody else's, which the address of the page names. */
export const savedTogether = async (
  { desk, visit }: Place,
  id: RoleId,
  { searchParams }: URL,
  voice: Voice,
): Promise<string> => {
  const fields = fieldNames((searchParams.get('theirs') ?? '').split('.'), voice);
  if (fields === '') return voice.say('conflict.savedPlain');
  const recent = await desk.services.readAudit(visit, { limit: 10, filter: { target: id } });
  const [, before] = (recent.ok ? recent.value.items : []).filter(({ action }) => WRITTEN.includes(action));
  const members = await desk.services.readMembers(visit, { limit: 100 });
  const name = (members.ok ? members.value.items : []).find(({ subject }) => subject === before?.actor)?.name;
  const by = { by: before?.actor, byName: before?.actorName ?? name };
  return voice.say('conflict.saved', { who: whoChanged(by, desk.person.subject, voice), fields });
};
