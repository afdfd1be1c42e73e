import type { Desk } from '../desk.ts';
import { providersOf } from '../organisation/organisation.ts';
import { type Approval, approvalKind } from './approval.ts';

/** What long work that destroys is called. */
export const destroying = 'destruction';

/** Asks for an approval to be carried out. Asked again, it changes nothing. */
export const askToCarryOut = (
  { record }: Desk,
  organisation: string,
  { id, by, at }: Approval,
): Promise<void> =>
  record.longWork.ask({
    organisation,
    id,
    kind: destroying,
    reference: id,
    askedBy: by.id,
    askedByName: by.name,
    askedAt: at,
  });

/** Asks for every approval not carried out yet: also one given by a Redress that ended before it could ask. */
export async function askForApproved(desk: Desk): Promise<void> {
  for (const { id } of await providersOf(desk))
    for (const { body } of await desk.record.settings.list(id, approvalKind))
      await askToCarryOut(desk, id, body as Approval);
}
