import type { Desk } from '#desk/desk.ts';
import type { DemoShown } from '#web/pages/sign-in/show-sign-in.ts';

/**
 * Makes the demo in a record, or finds it made, and gives back who can sign in. Loaded only for a demo: its stories are no part
 * of a provider's Redress.
 */
export async function makeDemo(desk: Desk, onProgress: (says: string) => void): Promise<DemoShown> {
  const [{ openDemo }, { demoPassword, demoPeople }] = await Promise.all([
    import('#desk/demo/open-demo.ts'),
    import('#desk/demo/world/people.ts'),
  ]);
  await openDemo(desk, {
    onProgress: (done, of) => onProgress(`Making the demo, once: ${done} of ${of} complaints`),
  });
  return { password: demoPassword, people: demoPeople };
}
