import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectFences } from '../../tools/check/fences.ts';
import { plant, root } from './planted.ts';

/** Which room may import which, from the design, written down a second time so that the fences are held to it. */
const may: Record<string, readonly string[]> = {
  core: [],
  guidance: ['core'],
  kinds: ['core', 'guidance'],
  record: ['core'],
  letters: ['core'],
  post: ['core'],
  desk: ['core', 'guidance', 'kinds', 'record'],
  insight: ['core', 'desk'],
  web: ['core', 'desk', 'insight', 'letters', 'post'],
  jobs: ['core', 'desk', 'insight', 'letters', 'post'],
  cli: ['core', 'desk', 'insight', 'letters', 'post'],
  server: ['core', 'guidance', 'kinds', 'record', 'letters', 'post', 'desk', 'insight', 'web', 'jobs', 'cli'],
};
const rooms = Object.keys(may);
const folderOf = (room: string) => (room === 'guidance' ? room : `src/${room}`);

test('the fences see the house: its modules, and the imports between them', async () => {
  const { modules, imports } = await inspectFences(root);
  assert(
    modules > 100 && imports > modules,
    `${modules} modules and ${imports} imports are too few to be the house`,
  );
});

test('fences that look away say so', async () => {
  const folder = plant({ 'src/core/day.ts': 'export const day = 1;\n' });
  const config = join(folder, '.dependency-cruiser.mjs');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace('  options: {', "  options: {\n exclude: '^src/core/',"),
  );
  assert.deepEqual((await inspectFences(folder)).faults, ['src/core/day.ts was not seen by the fences.']);
});

test('each room may import the rooms the design names and no other', async () => {
  // Every room reaches for every other: one import a file, of a type, through an alias.
  const files: Record<string, string> = {};
  for (const room of rooms) {
    files[`${folderOf(room)}/floor.ts`] = 'export interface Floor {}\n';
    for (const other of rooms.filter((name) => name !== room))
      files[`${folderOf(room)}/reach-${other}.ts`] =
        `import type { Floor } from '#${other}/floor.ts';\nexport type Reached = Floor;\n`;
  }
  const faults = directionsIn(await inspectFences(plant(files)));
  const forbidden = rooms.flatMap((room) =>
    rooms
      .filter((other) => other !== room && !may[room]?.includes(other))
      .map((other) => `${folderOf(room)}/reach-${other}.ts imports ${folderOf(other)}/floor.ts`),
  );
  assert.deepEqual(faults.toSorted(), forbidden.toSorted());
});

test('packages stay in the rooms they belong to', async () => {
  const packages = ['node:fs', 'zod', 'kysely', 'pg', 'fastify', 'nunjucks'];
  const at: Record<string, readonly string[]> = {
    core: [],
    guidance: [],
    kinds: ['zod'],
    record: ['node:fs', 'zod', 'kysely', 'pg'],
    desk: ['node:fs', 'zod'],
    web: ['node:fs', 'zod', 'fastify', 'nunjucks'],
    server: ['node:fs', 'zod', 'fastify', 'nunjucks'],
  };
  const files: Record<string, string> = {};
  for (const room of Object.keys(at))
    for (const name of packages)
      files[`${folderOf(room)}/use-${name.replace(':', '-')}.ts`] = `import '${name}';\nexport {};\n`;
  const found = new Set((await inspectFences(plant(files))).faults.map((fault) => fault.split(' ')[0]));
  const wrong = Object.keys(files).filter((path) => {
    const room = path.split('/').at(-2) ?? '';
    const name = packages.find((one) => path.endsWith(`use-${one.replace(':', '-')}.ts`)) ?? '';
    return !at[room]?.includes(name);
  });
  assert.deepEqual(found, new Set(wrong));
});

test('a cycle, an orphan, an import of nothing and code that leans on a test are faults', async () => {
  const { faults } = await inspectFences(
    plant({
      'src/desk/egg.ts': `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`,
      'src/desk/hen.ts': `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`,
      'src/desk/alone.ts': 'export const alone = 1;\n',
      'src/desk/lost.ts': `import '#desk/nowhere.ts';\n`,
      'src/desk/leaning.ts': `import './egg.test.ts';\n`,
      'src/desk/egg.test.ts': `import './egg.ts';\n`,
    }),
  );
  const all = faults.join('\n');
  assert.match(all, /src\/desk\/egg\.ts imports src\/desk\/hen\.ts imports src\/desk\/egg\.ts\n {2}no-cycle/);
  assert.match(all, /src\/desk\/alone\.ts\n {2}no-orphan/);
  assert.match(all, /src\/desk\/lost\.ts imports #desk\/nowhere\.ts\n {2}nothing-unresolved/);
  assert.match(all, /src\/desk\/leaning\.ts imports src\/desk\/egg\.test\.ts\n {2}no-test-from-code/);
});

/** The faults that are about direction, without the fence's name. */
const directionsIn = ({ faults }: { faults: readonly string[] }): string[] =>
  faults.map((fault) => fault.split('\n')[0] ?? '').filter((way) => way.includes(' imports '));
