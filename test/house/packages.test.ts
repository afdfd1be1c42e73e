import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import packages from '../../package.json' with { type: 'json' };
import { type LockFile, machineOf, missingBuilds, withEveryPlatform } from '../../tools/lock/platforms.ts';
import { root } from './planted.ts';

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(lockText) as LockFile;
const wanted: Record<string, string> = {
  ...packages.dependencies,
  ...packages.devDependencies,
  ...packages.optionalDependencies,
};

test('every package is pinned to one version, which the lock file holds', () => {
  for (const [name, version] of Object.entries(wanted)) {
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${name} is not pinned to one version`);
    assert.equal(
      lock.packages[`node_modules/${name}`]?.version,
      version,
      `the lock file holds another version of ${name}`,
    );
  }
});

test('the lock file says nothing of where packages came from', () => {
  assert(!lockText.includes('"resolved"'), 'npm wrote addresses: .npmrc asks it not to');
  assert(!/https?:\/\/[^"]*\.tgz/.test(lockText));
});

test('the lock file lists every platform, so that no machine is refused', () => {
  assert.deepEqual(
    missingBuilds(lock).map(({ name }) => name),
    [],
    'npm left builds for other machines out of the lock file: "npm run lock" adds them',
  );
});

test('the lock file has a checksum for every package, builds for machines the registry did not have aside', () => {
  const without = Object.entries(lock.packages).filter(([, { integrity }]) => integrity === undefined);
  assert.deepEqual(
    without.filter(([path, { os, optional }]) => path !== '' && !(optional && os)),
    [],
  );
});

test('a build is known for its machine by its name', () => {
  assert.deepEqual(machineOf('@swc/core-linux-arm64-musl'), {
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
  assert.deepEqual(machineOf('@example/parser-linux-arm-gnueabihf'), {
    os: ['linux'],
    cpu: ['arm'],
    libc: ['glibc'],
  });
  assert.deepEqual(machineOf('@example/win32-x64'), { os: ['win32'], cpu: ['x64'] });
  assert.equal(machineOf('@example/parser-wasm'), null);
  const lacking = {
    packages: { 'node_modules/a': { optionalDependencies: { '@example/parser-wasm': '1.0.0' } } },
  };
  assert.throws(() => withEveryPlatform(lacking), /@example\/parser-wasm 1\.0\.0 cannot be added/);
});

test('the runtime is pinned to the same version for every machine, and is the one running', () => {
  const runtimes = Object.entries(packages.optionalDependencies).filter(([name]) =>
    /^node-(linux|bin|darwin)/.test(name),
  );
  assert.deepEqual([...new Set(runtimes.map(([, version]) => version))], [process.versions.node]);
});

test('nothing that npm installs has to be compiled on the machine', () => {
  const compiled = Object.keys(lock.packages).filter((path) => existsSync(join(root, path, 'binding.gyp')));
  assert.deepEqual(
    compiled.filter((path) => path !== ''),
    [],
  );
});
