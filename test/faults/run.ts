import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everyFault } from './every-fault.ts';
import { endWhatIsLeft } from './started.ts';

// Tries every fault on a Redress of its own and says what came of it. See docs/operations/faults.md.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let failed = 0;
for (const fault of everyFault) {
  if (values.only !== undefined && fault.name !== values.only) continue;
  say(`\n${fault.name}: ${fault.about} (seed ${values.seed})`);
  const whyNot = fault.whyNot?.() ?? null;
  if (whyNot !== null) {
    say(`  not tried: ${whyNot}`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), 'redress-fault-'));
  try {
    const wrong = await fault.run({
      folder,
      kills: Number(values.kills),
      seed: Number(values.seed),
      away: 30_000,
      timed: true,
      say: (line) => say(`  ${line}`),
    });
    for (const line of wrong) say(`  WRONG: ${line}`);
    say(wrong.length === 0 ? '  held' : `  ${wrong.length} wrong`);
    failed += wrong.length;
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    failed += 1;
    await endWhatIsLeft();
    say(`  broke off: ${error instanceof Error ? error.message : String(error)}; everything is in ${folder}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
