import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { plant } from './planted.ts';

/** Runs `tools/test.ts` in a house of its own, as `npm test -- …` does. */
function runTests(files: Record<string, string>, ...args: string[]) {
  const folder = plant(
    Object.fromEntries(
      Object.entries(files).map(([path, body]) => [path, `import { test } from 'node:test';\n${body}\n`]),
    ),
  );
  // The marks of the run this is part of would make node:test take the inner run for a file of its own.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/test.ts', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, said: stdout + stderr, closing: stdout.trimEnd().split('\n').slice(-7).join(' ') };
}

const passing = `test('passes', () => {});`;

test('pure rooms, rooms of their own process and house are counted together', () => {
  const { status, closing } = runTests({
    'src/core/a.test.ts': passing,
    'guidance/b.test.ts': passing,
    'src/web/c.test.ts': passing,
    'test/house/d.test.ts': passing,
  });
  assert.equal(closing, '# tests 4 # suites 0 # pass 4 # fail 0 # cancelled 0 # skipped 0 # todo 0');
  assert.equal(status, 0);
});

test('only files whose path holds a filter are run', () => {
  const files = {
    'src/core/a.test.ts': passing,
    'src/core/b.test.ts': passing,
    'src/record/c.test.ts': passing,
  };
  assert.match(runTests(files, 'core/b', 'record').closing, /# tests 2 .* # pass 2/);
});

test('no test at all is not a pass', () => {
  const { status, said } = runTests({ 'src/core/a.test.ts': passing }, 'nowhere');
  assert.equal(status, 1);
  assert.match(said, /No test was run\./);
});

for (const room of ['core', 'web']) {
  test(`a failure in ${room} is a failure, named at the end`, () => {
    const { status, said, closing } = runTests({
      [`src/${room}/a.test.ts`]: `test('breaks', () => { throw new Error('on purpose'); });`,
      'src/web/b.test.ts': passing,
    });
    assert.equal(status, 1);
    assert.match(said, /failing tests:[\s\S]*on purpose/);
    assert.match(closing, /# pass 1 # fail 1/);
  });

  test(`a file of ${room} that cannot be read is a failure, and the others are run`, () => {
    const { status, said, closing } = runTests({
      [`src/${room}/a.test.ts`]: 'enum Colour { Red }',
      [`src/${room}/b.test.ts`]: passing,
    });
    assert.equal(status, 1);
    assert.match(said, new RegExp(`src/${room}/a\\.test\\.ts`));
    assert.match(closing, /# pass 1 # fail 1/);
  });
}

test('a loop, a server left open and a promise that never settles are stopped at the time limit', () => {
  const suites = {
    'src/web/loop.test.ts': `test('loops', () => { for (;;); });`,
    'src/web/open.test.ts': `import { createServer } from 'node:http';
      test('leaves a server open', () => { createServer().listen(0, '127.0.0.1'); });`,
    'src/web/waits.test.ts': `test('waits', () => new Promise(() => {}));`,
  };
  const { status, said } = runTests(suites, '--limit=2');
  assert.equal(status, 1);
  assert.match(said, /src\/web\/loop\.test\.ts still ran after 2 seconds/);
  assert.match(said, /src\/web\/open\.test\.ts still ran after 2 seconds/);
  assert.match(said, /✖ .*waits/);
});

test('what is left out is not a pass: a skipped test, a todo, a file without a test', () => {
  const { status, said } = runTests({
    'src/web/a.test.ts': `test.skip('skipped', () => {}); test.todo('todo'); test('passes', () => {});`,
    'src/web/empty.test.ts': 'void test;',
  });
  assert.equal(status, 1);
  assert.match(said, /2 were left out/);
  assert.match(said, /src\/web\/empty\.test\.ts holds no test\./);
});
