import { foundHref } from '#web/pages/complaints/sought.ts';
import { referenceOf } from '../desk/fill.ts';
import type { Figure } from '../desk/measure.ts';
import { known, toRecord } from '../desk/measure.ts';
import { type Measured, warming } from '../record/measure.ts';
import { questions } from '../record/questions.ts';
import { type Client, clientOf } from './client.ts';
import { start } from './process.ts';

/** What is measured of Redress running, from outside. */
export interface AtTheDoor {
  readonly figures: readonly Figure[];
  readonly coldStart: number;
  readonly idleMemory: number | null;
  readonly busyMemory: number | null;
  /** Complaints recorded a second by four clients together. */
  readonly fourClients: number;
}

/** Starts Redress on a folder that is there and measures it as a browser and as a program meet it. */
export async function measureDoor(
  dataFolder: string,
  {
    secrets,
    cases,
    rounds,
    today,
    thick,
  }: {
    readonly secrets: readonly string[];
    readonly cases: number;
    readonly rounds: number;
    readonly today: string;
    /** A complaint with 1,500 pages. */
    readonly thick: string;
  },
): Promise<AtTheDoor> {
  const env = {
    REDRESS_DATA: dataFolder,
    PORT: '0',
    REDRESS_LOG: 'error',
    // One person asks here for as much as an office does.
    REDRESS_ASKS_A_MINUTE: '0',
  };
  // The first start of a day does what the night left. The second is what a restart is.
  const first = await start(['main.ts'], '/sign-in', env);
  await first.quiet();
  await first.stop();
  const redress = await start(['main.ts'], '/sign-in', env);
  try {
    await redress.quiet();
    const idleMemory = redress.memory();
    const [secret = ''] = secrets;
    const client = clientOf(redress.at, secret);
    const work = await pages(client, rounds, () => '/work?whose=everybody');
    const bare = await start(['bench/door/bare.ts', String(work.bytes)], '/');
    const bareClient = clientOf(bare.at);
    const page = await pages(bareClient, rounds, () => '/');
    bareClient.close();
    await bare.stop();
    const beside = { what: 'a bare page', measured: page.measured };

    const list = await pages(client, rounds, () => '/complaints');
    const some = (round: number): number => (round * 7_919 + 29) % cases;
    const one = await pages(client, rounds, (round) => `/complaints/${referenceOf(some(round))}`);
    const asked = questions(cases, known).map(([, ask]) => ask);
    const found = await pages(client, rounds * 2, (round) => {
      const words = asked[round % asked.length]?.() ?? '';
      return foundHref(secret, words);
    });
    const recorded = await times(rounds, async (round) => create(client, round, today));
    const meanwhile = await whileBundling(client, thick);
    client.close();
    const together = await byFour(redress.at, secrets, today);
    return {
      coldStart: redress.toFirstAnswer,
      idleMemory,
      busyMemory: redress.memory(),
      fourClients: together.aSecond,
      figures: [
        { what: 'A bare page of the same length, at the door', measured: page.measured },
        { what: 'Record one complaint, durable, at the door', measured: recorded },
        { what: 'Record one complaint, four clients at once', measured: together.measured },
        { what: 'Work list, everybody’s, at the door', measured: work.measured, beside },
        { what: 'Complaints, the newest first, at the door', measured: list.measured, beside },
        { what: 'One complaint’s page, at the door', measured: one.measured, beside },
        { what: 'Search, at the door', measured: found.measured, beside },
        {
          what: 'Work list, while a bundle of 1,500 pages is made',
          measured: meanwhile,
          beside: { what: 'the work list at other times', measured: work.measured },
        },
      ],
    };
  } finally {
    await redress.stop();
  }
}

/** The work list over and over, for as long as a bundle is being made. */
async function whileBundling(client: Client, reference: string): Promise<Measured> {
  const asked = await client.post(`/api/complaints/${reference}/bundles`, {});
  if (asked.status !== 202) throw new Error(`asking for a bundle answered ${asked.status}: ${asked.text}`);
  const { id } = JSON.parse(asked.text) as { id: string };
  const all: number[] = [];
  for (;;) {
    for (let page = 0; page < 20; page++) {
      const { status, took } = await client.get('/work?whose=everybody');
      if (status !== 200) throw new Error(`the work list answered ${status}`);
      all.push(took);
    }
    const far = await client.get(`/api/bundles/${id}`);
    const { state, outcome } = JSON.parse(far.text) as { state: string; outcome: unknown };
    if (state === 'done') return { times: all };
    if (state !== 'waiting' && state !== 'under-way')
      throw new Error(`the bundle ended ${state}: ${JSON.stringify(outcome)}`);
  }
}

async function pages(client: Client, rounds: number, path: (round: number) => string) {
  let bytes = 0;
  const measured = await times(rounds, async (round) => {
    const asked = path(round);
    const { status, text, took } = await client.get(asked);
    if (status !== 200) throw new Error(`${asked} answered ${status}: ${text.slice(0, 300)}`);
    bytes = text.length;
    return took;
  });
  return { measured, bytes };
}

async function times(rounds: number, what: (round: number) => Promise<number>): Promise<Measured> {
  const all: number[] = [];
  for (let round = 0; round < rounds + warming; round++) all.push(await what(round));
  return { times: all.slice(warming) };
}

async function create(client: Client, number: number, today: string): Promise<number> {
  const { status, text, took } = await client.post('/api/complaints', toRecord(number, today));
  if (status !== 201) throw new Error(`recording answered ${status}: ${text.slice(0, 300)}`);
  return took;
}

/** How long four clients record, in milliseconds. */
const together = 10_000;

async function byFour(at: string, secrets: readonly string[], today: string) {
  const all: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 4 }, async (_, who) => {
      const client = clientOf(at, secrets[who % secrets.length]);
      for (let number = 0; performance.now() - started < together; number++)
        all.push(await create(client, number, today));
      client.close();
    }),
  );
  return { measured: { times: all }, aSecond: all.length / ((performance.now() - started) / 1000) };
}
