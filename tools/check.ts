// `npm run check`: everything about the tree that can be told without running it. All steps run, whatever the first finds.
import { join } from 'node:path';
import { runStep, steps } from './check/steps.ts';

const root = join(import.meta.dirname, '..');
let passes = 0;
for (const step of steps) {
  const started = performance.now();
  const { passed, said } = await runStep(step, root);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? '✔' : '✖'} ${step.name} (${seconds} s)`);
  if (!passed) console.error(said);
  if (passed) passes += 1;
}
console.log(`${passes} of ${steps.length} checks passed`);
process.exitCode = passes === steps.length ? 0 : 1;
