import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** One thing checked: a command that answers 0 when all is well, and says what is wrong when it is not. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

/** Everything `npm run check` does, cheapest first. */
export const steps: readonly Step[] = [
  { name: 'names', command: ['node', 'tools/check/names.ts'] },
  { name: 'format', command: ['biome', 'check', '--colors=off', '--reporter=summary', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types in the browser', command: ['tsc', '-p', 'test/browser'] },
  { name: 'fences', command: ['node', 'tools/check/fences.ts'] },
  { name: 'dead code', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'lint', command: ['oxlint', '--format=unix'] },
];

/** Runs a step in a folder. `said` is all it printed, in the order it did. */
export function runStep({ command }: Step, root: string): Promise<{ passed: boolean; said: string }> {
  const [program, ...args] = command;
  const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin');
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, said: said.trim() }));
  });
}
