import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SocketFolder {
  /** What a client connects to, as the `host`. */
  readonly path: string;
  remove(): void;
}

const socketName = '.s.PGSQL.5432';
/** The kernel's room for a socket's path is 104 bytes on macOS and 108 on Linux, with the closing zero. */
const room = 103;

/**
 * A path to the cluster's folder short enough for a socket in it: the folder itself, or a link to it in a new, private
 * temporary folder.
 */
export function socketFolder(cluster: string): SocketFolder {
  if (fits(cluster)) return { path: cluster, remove: () => undefined };
  const parent = mkdtempSync(
    join(fits(join(tmpdir(), 'redress-123456', 'db')) ? tmpdir() : '/tmp', 'redress-'),
  );
  const path = join(parent, 'db');
  symlinkSync(cluster, path);
  return { path, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

export const socketPath = (folder: string): string => join(folder, socketName);

const fits = (folder: string): boolean => Buffer.byteLength(socketPath(folder)) <= room;
