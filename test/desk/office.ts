import { randomUUID } from 'node:crypto';
import { day, type Moment, momentAt } from '#core/day.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Actor } from '#kinds/kind.ts';
import { pressroom } from '#letters/pressroom.ts';
import { type ScratchRecord, scratchRecord } from '../record/scratch.ts';
import { setUpProvider } from './set-up-provider.ts';

export { people } from './set-up-provider.ts';

/** A provider’s office on a scratch record, with its clock in the test’s hand. */
export interface Office {
  readonly scratch: ScratchRecord;
  readonly desk: Desk;
  readonly organisation: string;
  /** Moves the clock: 10 in the morning of a day, or a time of it. */
  at(on: string, time?: string): void;
  /** Does a command as somebody; a fresh key unless one is given. */
  act(
    who: Actor,
    command: string,
    input: unknown,
    more?: { reference?: string; key?: string; opened?: number },
  ): ReturnType<typeof submit>;
}

/** Opens an office with a contract, a two-stage procedure and trained staff. */
export async function openOffice(): Promise<Office> {
  const scratch = await scratchRecord();
  let now: Moment = momentAt(day('2018-01-02'), '10:00');
  const desk: Desk = { record: scratch.record, now: () => now, ...pressroom };
  const { organisation } = scratch;
  await setUpProvider(desk, organisation);
  return {
    scratch,
    desk,
    organisation,
    at: (on, time = '10:00') => {
      now = momentAt(day(on), time);
    },
    act: (actor, command, input, more = {}) =>
      submit(desk, {
        organisation,
        actor,
        command,
        input,
        key: more.key ?? randomUUID(),
        reference: more.reference,
        opened: more.opened,
      }),
  };
}
