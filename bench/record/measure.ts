/** How long each of many rounds took, in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
}

/** Rounds at the start that are not counted: code and caches warm up. */
const warming = 20;

/** Does something many times, one after the other, and takes the time of each. */
export async function measure(rounds: number, what: (round: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  for (let round = 0; round < rounds + warming; round++) {
    const started = performance.now();
    await what(round);
    if (round >= warming) times.push(performance.now() - started);
  }
  return { times };
}

/** Prints a table: median, 99th of 100, and how many times as long as what it stands beside. */
export function print(title: string, rows: readonly (readonly [string, Measured, Measured?])[]): void {
  console.log(`\n${title}`);
  console.log(`${''.padEnd(42)}${'median'.padStart(10)}${'p99'.padStart(10)}${'× by hand'.padStart(12)}`);
  for (const [what, measured, beside] of rows) {
    const ratio = beside === undefined ? '' : (at(measured, 0.5) / at(beside, 0.5)).toFixed(1);
    console.log(
      `${what.padEnd(42)}${`${at(measured, 0.5).toFixed(2)} ms`.padStart(10)}${`${at(measured, 0.99).toFixed(2)} ms`.padStart(10)}${ratio.padStart(12)}`,
    );
  }
}

const at = ({ times }: Measured, share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
