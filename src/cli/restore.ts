import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { momentInWords } from '#core/moment-in-words.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import { type DestroyedAgain, destroyAgain } from '#desk/backup/destroy-again.ts';
import { type Fault, type Verified, verifyRecord } from '#desk/verify/verify.ts';
import type { Command } from './command.ts';
import type { House, RestoreAsked, RestoreDone } from './house.ts';
import { sayRefusal } from './say-refusal.ts';
import type { Terminal } from './terminal.ts';

export const command: Command = {
  usage: 'FILE [--destroyed LOG] [--passphrase-file FILE]',
  about:
    'Into a data folder that holds nothing, or into the empty database of DATABASE_URL. Every row and file is held against what the backup says of it before anything is kept; a backup that was changed, cut short or made by a newer Redress is refused, and nothing is left behind. Then the whole record is verified. LOG is destroyed.jsonl from the data folder that was lost: what was destroyed after the backup was made is destroyed again. It ends with 1 when nothing was restored or the record has faults.',
  options: {
    destroyed: {
      type: 'string',
      value: 'LOG',
      says: 'The log of what was destroyed, to be destroyed here too',
    },
    'passphrase-file': { type: 'string', value: 'FILE', says: 'A file with the passphrase that opens it' },
    identity: { type: 'string', value: 'FILE', says: 'A file with the private key of age that opens it' },
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
    json: { type: 'boolean', says: 'What came of it as JSON' },
  },
  words: { least: 1, most: 1 },
  async run({ values, words: [file = ''] }, terminal, house) {
    // Read before anything is restored: a log that is not there would be missed too late.
    const log = logIn(values['destroyed'] as string | undefined);
    if (isRefusal(log)) return sayRefusal(terminal, log);
    const data = values['data'] as string | undefined;
    const done = await restoredOrAsked(
      {
        file,
        passphraseFile: values['passphrase-file'] as string | undefined,
        identityFile: values['identity'] as string | undefined,
        data,
        progress: ({ done: far, of, says }) => terminal.progress(`${says} (${far} of ${of})`),
      },
      terminal,
      house,
    );
    if (isRefusal(done)) return sayRefusal(terminal, done);
    if (values['json'] !== true) sayRestored(done, terminal);
    const after = await afterwards(house, data, log, terminal);
    if (isRefusal(after)) return sayRefusal(terminal, after);
    if (log !== null) keepLog(log, join(done.dataFolder, 'destroyed.jsonl'));
    if (values['json'] === true) terminal.say(JSON.stringify({ ...done, ...after }, null, 2));
    else sayAfter(after, terminal);
    if (log === null) for (const line of loudly) terminal.mind(line);
    return after.verified.faults === 0 ? 0 : 1;
  },
};

/** What was done once it was restored. */
interface Afterwards {
  readonly again: DestroyedAgain | null;
  readonly verified: Verified;
  readonly faults: readonly Fault[];
}

/** Destroys again what was destroyed, then verifies the whole record. */
async function afterwards(
  house: House,
  data: string | undefined,
  log: string | null,
  terminal: Terminal,
): Promise<Afterwards | Refusal> {
  const open = await house.openDesk({ data });
  if (isRefusal(open)) return open;
  try {
    const again = log === null ? null : await destroyAgain(open.desk, log);
    if (again !== null && isRefusal(again)) return again;
    terminal.progress('Verifying the whole record');
    const faults: Fault[] = [];
    const checking = verifyRecord(open.desk);
    let next = await checking.next();
    for (; next.done !== true; next = await checking.next()) faults.push(next.value);
    return { again, verified: next.value, faults };
  } finally {
    await open.close();
  }
}

/** Where it is encrypted and nothing was named to open it, somebody who sits there is asked. */
async function restoredOrAsked(asked: RestoreAsked, terminal: Terminal, house: House) {
  const done = await house.restore(asked);
  if (!isRefusal(done) || done.code !== 'backup.nothing-to-open-with') return done;
  const passphrase = await terminal.secret('The passphrase of the backup: ');
  return passphrase === null ? done : house.restore({ ...asked, passphrase });
}

function sayRestored(done: RestoreDone, terminal: Terminal): void {
  const { at, madeBy, events, files, rows, tables, dataFolder, own } = done;
  terminal.say(
    `Restored the record of ${momentInWords(at)}, as Redress ${madeBy} backed it up: ${thousands(events)} events, ${thousands(files)} files.`,
  );
  terminal.say(
    `${thousands(rows)} rows of ${tables} tables and every file are the same as in the backup. The record is in ${dataFolder}${own ? '' : ' and in the database of DATABASE_URL'}.`,
  );
}

function sayAfter({ again, verified, faults }: Afterwards, terminal: Terminal): void {
  if (again !== null)
    terminal.say(
      `Of ${again.lines} destructions in the log, ${again.again} were done again; ${again.gone} had been done before the backup was made.`,
    );
  for (const { organisation, reference, stream, version, says } of faults)
    terminal.say(
      `${[organisation, reference ?? stream, version === null ? null : `event ${version}`].filter((part) => part !== null).join(', ')}: ${says}`,
    );
  terminal.say(
    faults.length === 0
      ? `The whole record was verified: ${thousands(verified.events)} events, no fault.`
      : `The record was restored as it was, and it has ${thousands(verified.faults)} faults: they were there when it was backed up.`,
  );
}

/** What has to be known where nothing was destroyed again. */
const loudly = [
  'NOTHING WAS DESTROYED AGAIN: no log of destructions was given.',
  'What was destroyed after this backup was made is back. Find destroyed.jsonl of the data folder that was lost, and restore again with --destroyed; or destroy it again from Retention before anybody works here.',
];

/** The log goes on here, whole: a backup between the two may hold what this one never did. */
function keepLog(log: string, path: string): void {
  const there = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);
  const missing = log.split('\n').filter((line) => line !== '' && !there.has(line));
  appendFileSync(path, missing.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
}

function logIn(path: string | undefined): string | null | Refusal {
  if (path === undefined) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return {
      code: 'backup.no-log',
      says: `There is no log of destructions at ${path} that can be read.`,
      remedy: 'Check its name. Nothing was restored.',
      clauses: [],
    };
  }
}
