import { isRefusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { Command } from './command.ts';
import { sayRefusal } from './say-refusal.ts';

export const command: Command = {
  usage: '[--to FILE] [--data FOLDER]',
  about:
    'Seals every file, and the secret of every authenticator app, under a new file key, and puts it in the place of the old one. Stop Redress first. Killed at any moment it is run again and goes on where it was; until then Redress does not start. A backup made before carries its own key and can be restored as it was. Where the key is kept elsewhere (REDRESS_FILE_KEY_FILE), name the new one with --to, and afterwards in that setting.',
  options: {
    to: { type: 'string', value: 'FILE', says: 'A file with the new key: 32 random bytes in base64' },
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
  },
  words: { least: 0, most: 0 },
  async run({ values }, terminal, house) {
    const done = await house.newFileKey({
      to: values['to'] as string | undefined,
      data: values['data'] as string | undefined,
      progress: (files) => terminal.progress(`${thousands(files)} files`),
    });
    if (isRefusal(done)) return sayRefusal(terminal, done);
    terminal.say(
      `${thousands(done.files)} files and the secrets of ${thousands(done.secrets)} apps are under the new key.`,
    );
    if (done.named !== null)
      terminal.say(`Name ${done.named} in REDRESS_FILE_KEY_FILE before you start Redress.`);
    for (const file of done.damaged)
      terminal.mind(`The file ${file} was damaged before and is left as it was: take it from a backup.`);
    return done.damaged.length === 0 ? 0 : 1;
  },
};
