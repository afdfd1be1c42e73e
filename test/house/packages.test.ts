import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import packages from '../../package.json' with { type: 'json' };
import { root } from './planted.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly optional?: boolean;
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const locked = (JSON.parse(lockText) as { packages: Record<string, Locked> }).packages;
const wanted: Record<string, string> = {
  ...packages.dependencies,
  ...packages.devDependencies,
  ...packages.optionalDependencies,
};

test('every package is pinned to one version, which the lock file holds', () => {
  for (const [name, version] of Object.entries(wanted)) {
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${name} is not pinned to one version`);
    assert.equal(
      locked[`node_modules/${name}`]?.version,
      version,
      `the lock file holds another version of ${name}`,
    );
  }
});

test('the lock file has a checksum for every package and says nothing of where it came from', () => {
  assert(!lockText.includes('"resolved"'), 'npm wrote addresses: .npmrc asks it not to');
  assert(!/https?:\/\/[^"]*\.tgz/.test(lockText));
  const without = Object.entries(locked).filter(
    ([path, { integrity }]) => path !== '' && integrity === undefined,
  );
  assert.deepEqual(without, []);
});

test('the runtime is pinned to the same version for every machine, and is the one running', () => {
  const runtimes = Object.entries(packages.optionalDependencies).filter(([name]) =>
    /^node-(linux|bin|darwin)/.test(name),
  );
  assert.deepEqual([...new Set(runtimes.map(([, version]) => version))], [process.versions.node]);
});

test('nothing that npm installs has to be compiled on the machine', () => {
  const compiled = Object.keys(locked).filter((path) => existsSync(join(root, path, 'binding.gyp')));
  assert.deepEqual(
    compiled.filter((path) => path !== ''),
    [],
  );
});
