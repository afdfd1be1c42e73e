import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { doubled, wrongOf } from './acknowledged.ts';
import { type Acknowledged, startLoad, type Target, untilWritten } from './load.ts';
import { prepare, serve, sessionFor, verify } from './redress.ts';
import { type Fault, placeIn } from './round.ts';

const faketime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';

/** Where the clock on the wall is put, one after another: over both changes of the hour, back again, and over a leap day. */
const jumps = [
  '2026-03-28 23:30:00',
  '2026-03-29 00:59:50',
  '2026-03-29 02:10:00',
  '2026-03-28 22:00:00',
  '2026-10-25 00:30:00',
  '2026-10-25 01:30:00',
  '2026-10-25 00:10:00',
  '2028-02-28 23:59:50',
  '2028-02-29 12:00:00',
  '2027-01-01 00:00:05',
];

/** Hours a session lasts at most. */
const longestSession = 12;

const isGood = async ({ at, token }: Target): Promise<boolean> =>
  (await fetch(new URL('/api/account', at), { headers: { authorization: `Bearer ${token}` } })).ok;

/** The clock of the machine jumps, forwards and back, while complaints are being recorded. PostgreSQL keeps the true time. */
export const clockJumps: Fault = {
  name: 'clock-jumps',
  about:
    'The machine’s clock jumps by hours and by years, forwards and back, over both changes of the hour and a leap day',
  whyNot: () => (existsSync(faketime) ? null : 'it needs Debian’s package libfaketime'),
  async run(trial) {
    const place = placeIn(trial);
    await prepare(place);
    const clock = join(trial.folder, 'clock');
    const put = (at: string): void => writeFileSync(clock, `@${at}\n`);
    put(jumps[0] ?? '');
    let secret = '';
    const redress = await serve(place, secret, {
      TZ: 'UTC',
      LD_PRELOAD: faketime,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    });
    let received = '';
    const target = () => ({ ...redress.target, token: secret, received });
    const wrong: string[] = [];
    const all: Acknowledged[] = [];
    let before: Temporal.Instant | null = null;
    for (const [n, at] of jumps.entries()) {
      put(at);
      const moment = Temporal.Instant.from(`${at.replace(' ', 'T')}Z`);
      const apart = before === null ? 0 : moment.since(before).total('hours');
      if (apart > longestSession && (await isGood(target())))
        wrong.push(`a session ${apart} hours old is good`);
      before = moment;
      secret = await sessionFor(place, moment);
      received = moment.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
      const load = startLoad(target, 2, trial.seed * 100 + n);
      await untilWritten(target(), `lighthouse-probe-${n}`, load.acknowledged);
      await pause(1000);
      await load.stop();
      all.push(...load.acknowledged);
      for (const [status, count] of load.unanswered)
        if (status !== 503) wrong.push(`at ${at} ${count} writes were answered ${status}`);
    }
    wrong.push(...(await wrongOf(target(), all)), ...(await doubled(target())));
    await redress.stop();
    const verified = await verify(place);
    trial.say(`${jumps.length} jumps, ${all.length} acknowledged; verify: ${verified.says}`);
    return [...wrong, ...(verified.good ? [] : [verified.says])];
  },
};
