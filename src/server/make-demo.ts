import { availableParallelism } from 'node:os';
import { demoOrganisation } from '#desk/demo/mark.ts';
import type { DemoOptions } from '#desk/demo/open-demo.ts';
import type { Desk } from '#desk/desk.ts';
import { openPresses } from '#letters/presses.ts';
import type { DemoShown } from '#web/pages/sign-in/show-sign-in.ts';

/**
 * Makes the demo in a record, or finds it made, and gives back who can sign in. Loaded only for a demo: its stories are no part
 * of a provider's Redress.
 */
export async function makeDemo(
  desk: Desk,
  onProgress: NonNullable<DemoOptions['onProgress']>,
): Promise<DemoShown> {
  const [{ openDemo }, { isMade }, { demoPassword, demoPeople }] = await Promise.all([
    import('#desk/demo/open-demo.ts'),
    import('#desk/demo/world/world.ts'),
    import('#desk/demo/world/people.ts'),
  ]);
  if (!(await isMade(desk, demoOrganisation))) {
    const presses = openPresses(Math.min(availableParallelism(), 4));
    try {
      await openDemo({ ...desk, print: presses.print }, { onProgress });
    } finally {
      await presses.close();
    }
  }
  return { password: demoPassword, people: demoPeople };
}
