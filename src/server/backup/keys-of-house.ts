import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** A key as it lies in a file. */
export interface KeyFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Every key of the house: all that lies in `<data>/keys`, and those named elsewhere in their place. */
export function keysOfHouse(
  config: Pick<Config, 'dataFolder' | 'signingKeyFile' | 'fileKeyFile'>,
): readonly KeyFile[] {
  const folder = join(config.dataFolder, 'keys');
  const inFolder = (existsSync(folder) ? readdirSync(folder) : [])
    // A key half made by a start that was cut short ends with the number of its process.
    .filter((name) => !/\.\d+$/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => [name, join(folder, name)] as const);
  const named = [
    ['signing.pem', config.signingKeyFile],
    ['file.key', config.fileKeyFile],
  ] as const;
  const paths = new Map([
    ...inFolder,
    ...named.flatMap(([name, path]) => (path === null ? [] : [[name, path] as const])),
  ]);
  return [...paths]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => ({ name, content: readFileSync(path) }));
}
