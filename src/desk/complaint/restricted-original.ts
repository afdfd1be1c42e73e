import type { Refusal } from '#core/refusal.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import { mayAct } from '../access/areas.ts';

/**
 * Why somebody may not open a document as it came: once a copy of it with parts blacked out is agreed, the copy is for everybody and the
 * original for a manager (G2-100a). Null when they may.
 */
export function restrictedOriginal(
  { redactions }: Pick<Complaint, 'redactions'>,
  document: string,
  person: Pick<Actor, 'roles'>,
): Refusal | null {
  const copied = redactions.some((one) => one.document === document && one.state === 'agreed');
  return copied && !mayAct(person, 'documents', 'open-original') ? restricted : null;
}

const restricted: Refusal = {
  code: 'complaint.original-restricted',
  says: 'Parts of this document are blacked out, so only a manager opens the original.',
  remedy: 'Open the copy, or ask a manager.',
  clauses: ['G2-100a'],
};
