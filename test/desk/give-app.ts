import { generateSync } from 'otplib';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { appBegun, beginApp, confirmApp } from '#desk/second-steps/add-app.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';

/** A desk whose clock the test turns. */
interface Turned {
  readonly desk: Desk;
  readonly later: (span: Record<string, number>) => void;
}

/**
 * Sets an app up for somebody, as they would do it, and gives the codes it shows. A code is taken once, so half a minute passes
 * before each.
 */
export async function giveApp(
  { desk, later }: Turned,
  organisation: string,
  account: string,
): Promise<() => string> {
  const found = await desk.record.accounts.find(organisation, account);
  if (found === null) throw new Error(`there is no account ${account}`);
  const { secret } = await openSession(desk, found);
  const here = await whoIsHere(desk, secret);
  if (here === null) throw new Error('nobody is signed in');
  const begun = await beginApp(desk, here, 'My telephone');
  if (isRefusal(begun)) throw new Error(begun.says);
  const app = await appBegun(desk, here.person, 'Sandpiper Works', begun.id);
  const key = app?.secret.replaceAll(' ', '') ?? '';
  const code = (): string => {
    later({ seconds: 30 });
    return generateSync({ secret: key, epoch: Temporal.Instant.from(desk.now()).epochMilliseconds / 1000 });
  };
  const confirmed = await confirmApp(desk, here, begun.id, { code: code(), address: '127.0.0.1' });
  if (isRefusal(confirmed)) throw new Error(confirmed.says);
  return code;
}
