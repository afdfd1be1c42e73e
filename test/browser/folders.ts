import { existsSync } from 'node:fs';
import { access, constants, lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';

/**
 * A folder that can be written to: the one asked for, inside the tree, or, where the tree belongs to somebody else, one
 * of the same name in a temporary folder that only this user can write to.
 */
export async function writableFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true });
    await access(wanted, constants.W_OK);
    return wanted;
  } catch {
    const own = join(await ownTemporaryFolder(), basename(wanted));
    await mkdir(own, { recursive: true });
    return own;
  }
}

/** The folder that holds something by this name already, or one where it can be put. */
export async function folderHolding(name: string, wanted: string): Promise<string> {
  return existsSync(join(wanted, name)) ? wanted : writableFolder(wanted);
}

async function ownTemporaryFolder(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `redress-tests-${uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid)
    throw new Error(
      `${folder} belongs to another user, so no program is run from it. Remove it, or set TMPDIR.`,
    );
  return folder;
}
