import { availableParallelism, totalmem } from 'node:os';
import type { Figure } from './desk/measure.ts';
import type { AtTheDoor } from './door/measure.ts';
import { at } from './record/measure.ts';

/** What a figure is held to: its 99th of a hundred in milliseconds, or how many times what stands beside it. */
interface Aim {
  readonly p99?: number;
  readonly median?: number;
  readonly times?: number;
}

/** The aims of the design, by figure. Where it names a million cases they are held to at every size. */
const aims: Readonly<Record<string, Aim>> = {
  'Record one complaint, durable, through the desk': { p99: 15, times: 4 },
  'Record one complaint, durable, at the door': { p99: 15, median: 2.5 },
  'Work list, first page, at the database': { p99: 25 },
  'One complaint with all its events, at the database': { p99: 25 },
  'Search, at the database': { p99: 25 },
  'Work list, everybody’s, at the door': { p99: 50, median: 5.05, times: 8 },
  'One complaint’s page, at the door': { p99: 50, median: 3.7, times: 8 },
  'Search, at the door': { p99: 50, median: 4.3, times: 8 },
};

/** One run, as it is kept: a heading, what it ran on, and two tables. */
export function resultsOf(
  run: { readonly cases: number; readonly on: string; readonly took: number; readonly load: number },
  desk: readonly Figure[],
  door: AtTheDoor,
): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return [
    `## ${run.cases.toLocaleString('en-GB')} complaints, ${run.on}`,
    '',
    `${availableParallelism()} processors, ${gigabytes} GB of memory, Node ${process.versions.node}, client and server on the same machine. Before the run ${run.load.toFixed(1)} other processes wanted a processor. It took ${Math.ceil(run.took / 60_000)} minutes.`,
    '',
    '| | median | p99 | beside it | aim | |',
    '|---|---:|---:|---:|---|---|',
    ...[...desk, ...door.figures].map(rowOf),
    '',
    '| | | aim | |',
    '|---|---:|---|---|',
    line(
      'Cold start on an existing folder to the first answer',
      `${Math.round(door.coldStart)} ms`,
      'under 1,500 ms',
      door.coldStart < 1500,
    ),
    line(
      'Memory of the app process, idle',
      megabytes(door.idleMemory),
      'under 150 MB',
      (door.idleMemory ?? 0) < 150,
    ),
    line(
      'Memory of the app process, after all of this',
      megabytes(door.busyMemory),
      'under 198 MB',
      (door.busyMemory ?? 0) < 198,
    ),
    line(
      'Complaints recorded a second, four clients',
      String(Math.round(door.fourClients)),
      'at least 420',
      door.fourClients >= 420,
    ),
    '',
  ].join('\n');
}

function rowOf({ what, measured, beside }: Figure): string {
  const [median, p99] = [at(measured, 0.5), at(measured, 0.99)];
  const times = beside === undefined ? null : median / at(beside.measured, 0.5);
  const ratio =
    beside === undefined || times === null
      ? ''
      : `${times.toFixed(1)} × ${beside.what} (${ms(at(beside.measured, 0.5))})`;
  const aim = aims[what];
  const held = [
    ...(aim?.median === undefined ? [] : [{ says: `median ${aim.median} ms`, met: median <= aim.median }]),
    ...(aim?.p99 === undefined ? [] : [{ says: `p99 ${aim.p99} ms`, met: p99 <= aim.p99 }]),
    ...(aim?.times === undefined || times === null
      ? []
      : [{ says: `${aim.times} ×`, met: times <= aim.times }]),
  ];
  const missed = held.filter(({ met }) => !met).map(({ says }) => says);
  const outcome = held.length === 0 ? '' : missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`;
  return `| ${what} | ${ms(median)} | ${ms(p99)} | ${ratio} | ${held.map(({ says }) => says).join(', ')} | ${outcome} |`;
}

const line = (what: string, is: string, aim: string, met: boolean): string =>
  `| ${what} | ${is} | ${aim} | ${met ? 'met' : 'missed'} |`;
const ms = (time: number): string => `${time.toFixed(2)} ms`;
const megabytes = (held: number | null): string =>
  held === null ? 'not known here' : `${Math.round(held)} MB`;
