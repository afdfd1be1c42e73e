import { randomUUID } from 'node:crypto';
import { day, type Moment, momentAt } from '#core/day.ts';
import type { Pence } from '#core/money.ts';
import { workingDays } from '#core/period.ts';
import { isRefusal } from '#core/refusal.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { saveTraining } from '#desk/settings/people.ts';
import { publishProcedure } from '#desk/settings/procedures.ts';
import type { Actor } from '#kinds/kind.ts';
import { renderLetter } from '#letters/render-letter.ts';
import { type ScratchRecord, scratchRecord } from '../record/scratch.ts';

/** People of the tests' provider: invented, as everything about it. */
export const people = {
  marigold: { id: 'marigold', name: 'Marigold Penn', roles: ['handler'] },
  osric: { id: 'osric', name: 'Osric Vane', roles: ['handler'] },
  sorrel: { id: 'sorrel', name: 'Sorrel Whitby', roles: ['reviewer'] },
  nell: { id: 'nell', name: 'Nell Sandlark', roles: ['manager'] },
  reed: { id: 'reed', name: 'Reed Hollis', roles: ['administrator'] },
} as const satisfies Record<string, Actor>;

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
  const desk: Desk = { record: scratch.record, now: () => now, print: renderLetter };
  const { organisation } = scratch;
  const as = (actor: Actor) => ({ organisation, actor, key: randomUUID() });
  for (const person of Object.values(people)) {
    await scratch.record.accounts.add({
      organisation,
      id: person.id,
      email: `${person.id}@sandpiper.example`,
      name: person.name,
      roles: person.roles,
      passwordHash: null,
      mustChangePassword: false,
      secondFactors: [],
      scope: null,
      expiresOn: null,
      disabledAt: null,
      createdAt: now,
      lastSignedInAt: null,
    });
    good(await saveTraining(desk, as(people.reed), { account: person.id, on: day('2017-09-01') }));
  }
  good(
    await saveContract(desk, as(people.reed), {
      id: 'larkshire',
      name: 'Work Programme, Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: 400_000_000 as Pence,
      from: day('2012-06-01'),
      endsOn: null,
      subcontractors: ['Kestrel Yard Training'],
      performanceManager: '',
      extracts: [],
    }),
  );
  good(
    await publishProcedure(desk, as(people.reed), {
      title: 'Sandpiper Works procedure',
      from: day('2012-06-01'),
      stages: [
        { name: 'First response', respond: workingDays(10), starts: 'received', steps: [], extension: null },
        { name: 'Review', respond: workingDays(15), starts: 'escalated', steps: [], extension: null },
      ],
      targets: {},
      closeAfterSilence: null,
      switchedOff: {},
    }),
  );
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

function good(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`${answer.code}: ${answer.says}`);
}
