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

/** The fonts that are shipped with Redress: their licences lie beside them. */
const fonts: readonly Licence[] = [
  { name: 'Inter', version: '', licence: 'OFL-1.1' },
  { name: 'Noto Sans, Noto Emoji', version: '', licence: 'OFL-1.1' },
  { name: 'Nanum Gothic', version: '', licence: 'OFL-1.1' },
  { name: 'Droid Sans Fallback', version: '', licence: 'Apache-2.0' },
];

/** What Redress is made with, and under which licence each part comes. */
export async function licences(): Promise<Licence[]> {
  const packages = await Promise.all(Object.keys(packageFile.dependencies).map(licenceOf));
  return [...packages, ...fonts];
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
