/** How long each of many rounds took, in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
}

export const none: Measured = { times: [] };

/** Rounds at the start that are not counted: code and caches warm up. */
export const warming = 20;

/** Does something many times, one after the other, and takes the time of each. */
export async function measure(rounds: number, what: (round: number) => Promise<unknown>): Promise<Measured> {
  const [measured] = await measureInTurn(rounds, [what]);
  return measured ?? { times: [] };
}

/** Does several things in turn, so that whatever else the machine does falls on each alike. */
export async function measureInTurn(
  rounds: number,
  all: readonly ((round: number) => Promise<unknown>)[],
): Promise<Measured[]> {
  const times = all.map((): number[] => []);
  for (let round = 0; round < rounds + warming; round++)
    for (const [at, what] of all.entries()) {
      const started = performance.now();
      await what(round);
      if (round >= warming) times[at]?.push(performance.now() - started);
    }
  return times.map((each) => ({ times: each }));
}

/** Prints a table: median, 99th of 100, and how many times as long as what it stands beside. */
export function print(
  title: string,
  rows: readonly (readonly [string, Measured, Measured?])[],
  besideWhat = 'by hand',
): void {
  console.log(`\n${title}`);
  console.log(
    `${''.padEnd(42)}${'median'.padStart(10)}${'p99'.padStart(10)}${`× ${besideWhat}`.padStart(12)}`,
  );
  for (const [what, measured, beside] of rows) {
    const ratio = beside === undefined ? '' : (at(measured, 0.5) / at(beside, 0.5)).toFixed(1);
    console.log(
      `${what.padEnd(42)}${`${at(measured, 0.5).toFixed(2)} ms`.padStart(10)}${`${at(measured, 0.99).toFixed(2)} ms`.padStart(10)}${ratio.padStart(12)}`,
    );
  }
}

export const at = ({ times }: Measured, share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
