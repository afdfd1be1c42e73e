import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileToPage } from '../paged.ts';

/** LibreOffice did not give a PDF: it failed, took too long, or was ended. */
export class LibreOfficeFailed extends Error {
  override readonly name = 'LibreOfficeFailed';
}

export interface LibreOffice {
  /** Turns an Office file into a PDF. Rejects with `LibreOfficeFailed` when it cannot. */
  convert(file: FileToPage, signal?: AbortSignal): Promise<Uint8Array>;
}

const longest = 60_000;
/** Nothing a document names is fetched: no links, no macros, no data from elsewhere. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['BlockUntrustedRefererLinks', 'true'],
  ['DisableMacrosExecution', 'true'],
  ['DisableActiveContent', 'true'],
  ['MacroSecurityLevel', '3'],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

/** LibreOffice as it is installed on this machine, or null: the first \`soffice\` on the path. */
export function libreOffice(path = process.env['PATH'] ?? ''): LibreOffice | null {
  const program = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'soffice'))
    .find(canRun);
  return program === undefined ? null : { convert: (file, signal) => convert(program, file, signal) };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function convert(program: string, file: FileToPage, signal?: AbortSignal): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), `redress-office-${process.pid}-`));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    // A name of our own: the one it came with may be anything.
    const document = join(folder, `document${extname(file.fileName).replaceAll(/[^.\w]/g, '')}`);
    await writeFile(document, file.bytes);
    const out = join(folder, 'out');
    await run(program, profile, document, out, signal);
    const made = (await readdir(out).catch(() => [])).find((name) => name.endsWith('.pdf'));
    if (made === undefined) throw new LibreOfficeFailed('no PDF was made');
    return new Uint8Array(await readFile(join(out, made)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(
  program: string,
  profile: string,
  document: string,
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      document,
    ],
    {
      // A group of its own, because soffice is a script that starts the program proper.
      detached: true,
      stdio: 'ignore',
      // Whatever would go out goes to a port nobody listens on.
      env: {
        PATH: process.env['PATH'],
        HOME: profile,
        http_proxy: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      },
    },
  );
  const ended = Promise.withResolvers<void>();
  child.once('error', (error) => ended.reject(new LibreOfficeFailed(error.message)));
  child.once('exit', (code) =>
    code === 0 ? ended.resolve() : ended.reject(new LibreOfficeFailed(`it ended with ${code}`)),
  );
  const stop = (): void => endGroup(child);
  const alarm = setTimeout(stop, longest);
  signal?.addEventListener('abort', stop, { once: true });
  process.once('exit', stop);
  try {
    await ended.promise;
  } finally {
    clearTimeout(alarm);
    signal?.removeEventListener('abort', stop);
    process.removeListener('exit', stop);
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
