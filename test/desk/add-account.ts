import type { Desk } from '#desk/desk.ts';
import type { Actor } from '#kinds/kind.ts';

/** An account of one more member of staff, who signs in without a password of their own to set first. */
export async function addAccount(desk: Desk, organisation: string, who: Actor): Promise<void> {
  await desk.record.accounts.add({
    organisation,
    ...who,
    email: `${who.id}@sandpiper.example`,
    passwordHash: null,
    mustChangePassword: false,
    passwordEndsAt: null,
    scope: null,
    expiresOn: null,
    disabledAt: null,
    createdAt: desk.now(),
    lastSignedInAt: null,
  });
}
