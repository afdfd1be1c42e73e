import { isRefusal, type Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { Command } from './command.ts';
import type { BackupAsked, BackupDone, House } from './house.ts';
import { sayRefusal } from './say-refusal.ts';
import type { Terminal } from './terminal.ts';

export const command: Command = {
  usage: 'FILE [--passphrase-file FILE | --recipient KEY]',
  about:
    'Everything Redress keeps, of one moment, in one encrypted file: every row, every file, and the keys they are read with. It may run while Redress does. Who may open it is said by a passphrase (in a file, in the file REDRESS_BACKUP_PASSPHRASE_FILE names, or typed when asked) or by a public key of age. It ends with 1 when no backup was made, and then leaves nothing behind.',
  options: {
    'passphrase-file': { type: 'string', value: 'FILE', says: 'A file with the passphrase that opens it' },
    recipient: {
      type: 'string',
      value: 'KEY',
      says: 'The public key of age (age1…) whose owner can open it',
    },
    unencrypted: { type: 'boolean', says: 'Make a backup that anybody who gets hold of it can read' },
    replace: { type: 'boolean', says: 'Replace the file where there is one' },
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
    json: { type: 'boolean', says: 'What came of it as JSON' },
  },
  words: { least: 1, most: 1 },
  async run({ values, words: [file = ''] }, terminal, house) {
    const asked: BackupAsked = {
      file,
      passphraseFile: values['passphrase-file'] as string | undefined,
      recipient: values['recipient'] as string | undefined,
      unencrypted: values['unencrypted'] === true,
      replace: values['replace'] === true,
      data: values['data'] as string | undefined,
      progress: ({ done, of, says }) => terminal.progress(`${says} (${done} of ${of})`),
    };
    const made = await madeOrAsked(asked, terminal, house);
    if (isRefusal(made)) return sayRefusal(terminal, made);
    if (values['json'] === true) terminal.say(JSON.stringify(made, null, 2));
    else {
      terminal.say(
        `${made.file}: ${thousands(made.events)} events and ${thousands(made.files)} files, ${thousands(made.bytes)} bytes.`,
      );
      terminal.say(`SHA-256: ${made.sha256}`);
    }
    if (made.missing > 0)
      terminal.mind(
        `${thousands(made.missing)} files that the record mentions were not there to be backed up. “redress verify” names them.`,
      );
    if (asked.unencrypted) terminal.mind('It is not encrypted: whoever gets hold of it can read everything.');
    return 0;
  },
};

/** Where nothing says who may open it, somebody who sits there is asked for a passphrase, twice. */
async function madeOrAsked(
  asked: BackupAsked,
  terminal: Terminal,
  house: House,
): Promise<BackupDone | Refusal> {
  const made = await house.backup(asked);
  if (!isRefusal(made) || made.code !== 'backup.no-key') return made;
  const passphrase = await terminal.secret('A passphrase that opens the backup (at least 12 characters): ');
  if (passphrase === null) return made;
  if (passphrase.length < 12) return tooShort;
  if ((await terminal.secret('The same again: ')) !== passphrase) return notTheSame;
  return house.backup({ ...asked, passphrase });
}

const tooShort: Refusal = {
  code: 'backup.passphrase-too-short',
  says: 'That passphrase is too short: it stands between everything kept here and whoever finds the file.',
  remedy: 'Type at least 12 characters. Several words are good.',
  clauses: [],
};
const notTheSame: Refusal = {
  code: 'backup.passphrase-not-the-same',
  says: 'The two passphrases are not the same.',
  remedy: 'Start the command again.',
  clauses: [],
};
