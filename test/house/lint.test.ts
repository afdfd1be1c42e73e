import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStep, steps } from '../../tools/check/steps.ts';
import { plant } from './planted.ts';

/** Everything lint is relied on to find, by the folder it was planted in. */
const planted = [
  ['core', 'export const now = () => new Date().getDay();', 'no-restricted-globals'],
  ['core', `export const secret = () => process.env['SECRET'];`, 'no-restricted-globals'],
  ['core', `export const ask = () => fetch('http://127.0.0.1/');`, 'no-restricted-globals'],
  ['kinds', 'export const later = (then: () => void) => setTimeout(then, 1);', 'no-restricted-globals'],
  ['kinds', 'export const today = () => Temporal.Now.plainDateISO();', 'no-restricted-properties'],
  ['kinds', 'export const id = () => Math.random();', 'no-restricted-properties'],
  ['kinds', 'export const round = () => globalThis.process.pid;', 'no-restricted-globals'],
  ['core', switchOnWords('default'), 'switch-exhaustiveness-check'],
  ['web', switchOnWords(`case 'three'`), 'switch-exhaustiveness-check'],
  ['web', 'export const sent = async () => {}; sent();', 'no-floating-promises'],
  [
    'web',
    'const slow = async () => true; export const wrong = () => (slow() ? 1 : 2);',
    'no-misused-promises',
  ],
  ['web', 'export const anything = (given: any) => given;', 'no-explicit-any'],
  ['web', 'export const first = (list: number[]) => list[0]!;', 'no-non-null-assertion'],
  ['web', `export const shout = () => console.log('here');`, 'no-console'],
  ['record', 'export const loose = (a: number) => a == 1;', 'eqeqeq'],
  ['desk', '// oxlint-disable-next-line no-console\nexport const fine = 1;', 'disable directive'],
] as const;

/** Allowed where it stands, though not elsewhere. */
const sound = {
  'src/cli/say.ts': `export const say = () => console.log('here');\n`,
  'src/server/settings.ts': 'export const port = () => process.env.PORT;\n',
  'src/web/colour.ts': `${switchOnWords('default')}\n`,
  'src/core/sum.test.ts': `import { test } from 'node:test';\ntest('adds', () => {});\n`,
};

test('lint finds each fault it is relied on for, and nothing where there is none', async () => {
  const files = planted.map(([folder, content], i) => [`src/${folder}/planted-${i}.ts`, `${content}\n`]);
  const lint = steps.find(({ name }) => name === 'lint');
  assert(lint);
  const { said } = await runStep(lint, plant({ ...Object.fromEntries(files), ...sound }));
  const found = said.split('\n').filter((line) => /^\S+\.ts:\d/.test(line));
  for (const [i, [folder, content, rule]] of planted.entries()) {
    const here = found.filter((line) => line.startsWith(`src/${folder}/planted-${i}.ts:`));
    assert(
      here.some((line) => line.includes(rule)),
      `${rule} was not found in: ${content}\n${here.join('\n')}`,
    );
  }
  for (const path of Object.keys(sound))
    assert.deepEqual(
      found.filter((line) => line.startsWith(path)),
      [],
    );
});

function switchOnWords(last: string): string {
  return `export function count(word: 'one' | 'two' | 'three'): number | undefined {
  switch (word) {
    case 'one':
      return 1;
    ${last}:
      return 3;
  }
}`;
}
