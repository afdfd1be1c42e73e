import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { providersOf } from '../organisation/organisation.ts';

/** What the id of the demo's organisation ends with. No provider's can: its hyphens come one at a time (`setUp`). */
const ending = '--demo';

/** The id of the organisation of the demo: it is the mark of a record that is one, there from the first moment. */
export const demoOrganisation = `sandpiper${ending}`;

/** Whether an organisation is the demo's, and holds nobody's complaints. */
export const isDemo = (organisation: string): boolean => organisation.endsWith(ending);

/** Why a record cannot be made a demo, or opened as one: it is a provider's. Null when it can. */
export async function whyNotDemo(desk: Pick<Desk, 'record'>): Promise<Refusal | null> {
  const real = (await providersOf(desk)).find(({ id }) => !isDemo(id));
  return real === undefined
    ? null
    : {
        code: 'demo.record-is-real',
        says: `This is the record of ${real.name}. A demo needs a record of its own.`,
        remedy: 'Name another folder in REDRESS_DATA, or leave REDRESS_DATA and DATABASE_URL out.',
        clauses: [],
      };
}

/** Why a record cannot be worked in: it is a demo's. Null when it can. */
export async function whyOnlyDemo(desk: Pick<Desk, 'record'>): Promise<Refusal | null> {
  return (await providersOf(desk)).some(({ id }) => isDemo(id))
    ? {
        code: 'demo.record-is-demo',
        says: 'This is the record of a demo, where everybody and everything is invented.',
        remedy: 'Name another folder in REDRESS_DATA, or start it with --demo.',
        clauses: [],
      }
    : null;
}
