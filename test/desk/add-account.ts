import type { Desk } from '#desk/desk.ts';
import type { Actor } from '#kinds/kind.ts';
import { newAccount } from '#record/accounts/account.ts';

/** An account of one more member of staff, who signs in without a password of their own to set first. */
export async function addAccount(desk: Desk, organisation: string, who: Actor): Promise<void> {
  await desk.record.accounts.add(
    newAccount({
      organisation,
      ...who,
      email: `${who.id}@sandpiper.example`,
      createdAt: desk.now(),
    }),
  );
}
