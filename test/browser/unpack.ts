import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packages from '../../package.json' with { type: 'json' };
import { folderHolding } from './folders.ts';

/** Where the unpacked browser is, and the environment that lets it run with nothing of the system but libc. */
export interface UnpackedBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
const folderName = `chromium-${packages.devDependencies['@sparticuz/chromium']}`;

/**
 * Unpacks the Chromium that npm installed, once per version, with the libraries (NSS, NSPR, expat) and fonts it carries,
 * so that it looks and runs the same where the system has none. Processes that race for it each unpack aside; one wins.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The browser tests bring Chromium for Linux on x64, and this is ${process.platform} on ${process.arch}. ` +
        'Name an installed Chromium in REDRESS_BROWSER.',
    );
  const folder = join(await folderHolding(folderName, cache), folderName);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'inflate.ts')], {
      env: { ...process.env, TMPDIR: staging },
    });
    // The package leaves the program readable by its owner alone; other users run the same checkout.
    await chmod(join(staging, 'chromium'), 0o755);
    await chmod(staging, 0o755);
    await writeFile(join(staging, 'fonts.conf'), fontsOf(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Only the fonts that come with the package: a line breaks in the same place on every machine. */
function fontsOf(folder: string): string {
  const path = (name: string) => join(folder, name).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path('fonts')}</dir>
  <cachedir>${path('fonts-cache')}</cachedir>
</fontconfig>
`;
}
