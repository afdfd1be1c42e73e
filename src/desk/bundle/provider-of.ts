import type { Desk } from '../desk.ts';
import { providersOf } from '../organisation/organisation.ts';

/** The provider that has a complaint of this reference, where nobody is signed in to say so; null when none has. */
export async function providerOf(desk: Desk, reference: string): Promise<string | null> {
  for (const { id } of await providersOf(desk))
    if ((await desk.record.cases.streamByReference(id, reference)) !== null) return id;
  return null;
}
