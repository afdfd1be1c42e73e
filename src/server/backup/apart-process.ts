import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { MadeBackup, Proof } from '#desk/backup/means.ts';
import { openLog } from '../log.ts';
import type { AskedApart, SaidApart } from './apart.ts';
import { backUp } from './back-up.ts';
import { proveBackup } from './prove.ts';
import { encryptionOf, openingOf } from './settings.ts';

// The process of its own in which the server makes and proves backups (apart.ts). It does the one thing it is asked, and ends; it also
// ends when the server does.

const say = (said: SaidApart): void => void process.send?.(said);

process.once('disconnect', () => process.exit(1));
process.once('message', (asked: AskedApart) => {
  (asked.what === 'make' ? made(asked) : proved(asked, asked.sha256)).then(
    (came) => process.send?.({ came } satisfies SaidApart, () => process.exit(0)),
    (err: unknown) => {
      openLog(asked.config.logLevel).error({ err }, 'a backup could not be made or proved');
      process.exit(1);
    },
  );
});

async function made({ config, settings, path }: AskedApart): Promise<MadeBackup | Refusal> {
  const encryption = encryptionOf(settings.keys);
  if (encryption === null)
    throw new RangeError('backups are made by themselves only where they are encrypted');
  if (isRefusal(encryption)) return encryption;
  const backup = await backUp(config, { path, encryption, replace: false, progress: (far) => say({ far }) });
  if (isRefusal(backup)) return backup;
  const { at, bytes, sha256, manifest } = backup;
  const events = manifest.organisations.reduce((sum, each) => sum + each.events, 0);
  return { at, bytes, sha256, events, files: manifest.files.count };
}

async function proved({ config, settings, path }: AskedApart, sha256: string): Promise<Proof> {
  const opening = openingOf(settings.keys);
  if (isRefusal(opening)) return { outcome: 'failed', says: opening.says };
  // A passphrase opens nothing that was encrypted to a public key.
  const own = settings.keys.recipients.length === 0 ? opening : { identity: opening.identity };
  return proveBackup(config, { path, sha256, opening: own });
}
