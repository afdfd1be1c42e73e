import { tmpdir } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { unpackBrowser } from './unpack.ts';

/**
 * What is added to Playwright's own arguments, which already turn off background networking, updates and syncing.
 * The package's default arguments are not used: they run everything in one process, and a second context then hangs.
 */
const args = [
  // The tests run as root in containers, where the sandbox cannot; the browser opens no page but our own.
  '--no-sandbox',
  // /dev/shm is 64 MB in many containers, less than a page of pictures needs.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  // Every name but this machine's is unknown to it, so that nothing is ever called out to.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE [::1]',
  '--no-proxy-server',
];

/** Starts a headless Chromium: the one npm installed, or the one REDRESS_BROWSER names. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['REDRESS_BROWSER'];
  const { executable, env } = named ? { executable: named, env: {} } : await unpackBrowser();
  return chromium.launch({
    executablePath: executable,
    args,
    env: { HOME: tmpdir(), TMPDIR: tmpdir(), TZ: 'Europe/London', LANG: 'C.UTF-8', ...env },
    timeout: 30_000,
  });
}
