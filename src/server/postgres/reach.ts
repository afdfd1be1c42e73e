import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Identity } from './identity.ts';

/** Whether a user may pass through every folder on the way to a path: one home folder of mode 700 is enough to stop it. */
export function reachable(path: string, identity: Identity): boolean {
  if (identity === null) return true;
  const { mode, uid, gid } = statSync(path);
  const pass = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
  const parent = dirname(path);
  return (mode & pass) !== 0 && (parent === path || reachable(parent, identity));
}
