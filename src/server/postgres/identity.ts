import { readFileSync, statSync } from 'node:fs';

/** The user a server process runs as; null for the user Redress itself runs as. */
export type Identity = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. Started by root, its processes run as whoever owns the cluster already, else as a user
 * named `redress` where the machine has one, else as `nobody`.
 */
export function serverIdentity(cluster: string): Identity {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return account('redress') ?? account('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function account(name: string): Identity {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // macOS writes nobody as -2; a process id of that kind is 2³² less two.
  return uid === undefined || gid === undefined ? null : { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}
