import { backUpTonight, makeBackups } from '#desk/backup/make-backups.ts';
import { makeBundles } from '#desk/bundle/make-bundles.ts';
import { takeCheckpoints } from '#desk/checkpoints.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { passTheNightForAll } from '#desk/overnight.ts';
import { carryOutDestructions } from '#desk/retention/carry-out.ts';
import { scrubAtNight } from '#desk/retention/scrub.ts';
import { showAnew } from '#desk/show-anew.ts';
import { sweep } from '#desk/sweep.ts';
import type { Job } from './job.ts';

/** Every job there is. What is not listed is never done by itself. */
export const everyJob: readonly Job[] = [
  {
    // First, because what comes after reads what is shown.
    name: 'show-anew',
    cron: '20 * * * *',
    atStart: true,
    run: async (desk) => ({ cases: await showAnew(desk) }),
  },
  {
    name: 'night',
    cron: '10 0 * * *',
    atStart: true,
    run: async (desk) => ({ ...(await passTheNightForAll(desk)) }),
  },
  {
    name: 'checkpoint',
    cron: '30 0 * * *',
    atStart: true,
    run: async (desk) => ({ providers: await takeCheckpoints(desk) }),
  },
  {
    name: 'sweep',
    cron: '40 * * * *',
    atStart: false,
    run: async (desk) => ({ files: await sweep(desk) }),
  },
  {
    // Begun where it is approved; this takes up what a Redress that ended has left behind.
    name: 'destructions',
    cron: '* * * * *',
    atStart: true,
    run: async (desk) => ({ cases: await carryOutDestructions(desk) }),
  },
  {
    // After the checkpoint, when few are at work: each table is taken for a moment.
    name: 'scrub',
    cron: '20 2 * * *',
    atStart: false,
    run: scrubAtNight,
  },
  {
    // A bundle is begun where it is asked for; this takes up what a Redress that ended has left behind.
    name: 'bundles',
    cron: '* * * * *',
    atStart: true,
    run: async (desk) => ({ bundles: await makeBundles(desk) }),
  },
  {
    // The same for what is put together for somebody who asked to see what is held on them.
    name: 'exports',
    cron: '* * * * *',
    atStart: true,
    run: async (desk) => ({ exports: await makeExports(desk) }),
  },
  {
    name: 'backup',
    cron: '30 2 * * *',
    atStart: true,
    run: async (desk) => (desk.backups ? { ...(await backUpTonight(desk, desk.backups)) } : {}),
  },
  {
    // One asked for is begun where that is done; this takes up what a Redress that ended has left behind.
    name: 'backups',
    cron: '* * * * *',
    atStart: false,
    run: async (desk) => (desk.backups ? { ...(await makeBackups(desk, desk.backups)) } : {}),
  },
];
