import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after } from 'node:test';
import { day, type Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { BackupMade, BackupWanted } from '#record/backup/make-backup.ts';
import { connect } from '#record/connection/pool.ts';
import type { OpenRecord } from '#record/open.ts';
import type { Config } from '#server/config.ts';
import { readConfig } from '#server/config.ts';
import { card, opening, projection, recordAll } from '../record/examples.ts';
import { fileKey, organisation, type ScratchRecord, signingKey } from '../record/scratch.ts';

// What the tests of backups stand on: a record with something of everything in it, and folders that go when the tests are done.

export const passphrase = 'seven sandpipers on the strand';
export const madeAt = '2018-04-03T02:30:00Z' as Moment;

const folders = mkdtempSync(join(tmpdir(), 'redress-backups-'));
after(() => rmSync(folders, { recursive: true, force: true }));

/** A path of its own, with nothing there. */
export const path = (name: string): string => join(folders, `${randomUUID().slice(0, 8)}-${name}`);

export function good<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`${value.code}: ${value.says}`);
  return value;
}

/** The code something was refused with; the test fails where it was not. */
export function refusedWith(value: unknown): string {
  if (!isRefusal(value)) throw new Error('it was not refused');
  return value.code;
}

/** A configuration on a data folder. */
export const configOn = (dataFolder: string, databaseUrl: string | null = null): Config => ({
  ...good(readConfig({ REDRESS_DATA: dataFolder })),
  databaseUrl,
});

/** What a backup of a scratch record is made with. */
const wanted = (to: string, change: Partial<BackupWanted> = {}): BackupWanted => ({
  path: to,
  encryption: { to: 'passphrase', passphrase },
  replace: false,
  at: madeAt,
  version: '0.1.0',
  keys: [
    { name: 'file.key', content: Buffer.from(`${fileKey.export().toString('base64')}\n`) },
    { name: 'signing.pem', content: Buffer.from(signingKey.export({ type: 'pkcs8', format: 'pem' })) },
  ],
  destroyedLog: path('none.jsonl'),
  ...change,
});

/** Makes a backup of a scratch record. */
export async function backedUp(
  scratch: ScratchRecord,
  to: string = path('record.backup'),
  change: Partial<BackupWanted> = {},
): Promise<BackupMade | Refusal> {
  return scratch.record.backups.make(wanted(to, change));
}

/** The rows of every table of a record, as COPY would write them, apart from what a backup leaves out. */
export async function everyRow(
  place: ScratchRecord['place'] | { url: string },
): Promise<Map<string, string[]>> {
  const db = connect(place, { size: 1 });
  try {
    const { sql } = await import('kysely');
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('session', 'passkey_challenge', 'single_sign_on_start', 'single_sign_on_session',
        'kysely_migration', 'kysely_migration_lock') order by 1`.execute(db);
    const all = new Map<string, string[]>();
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(held)::text as row from ${sql.table(name)} as held order by 1`.execute(db);
      all.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return all;
  } finally {
    await db.destroy();
  }
}

/** Fills a record with cases, some with files: a file of several pieces, one that two events mention, and one that is empty. */
export async function filled(record: OpenRecord, cases = 12): Promise<void> {
  const keep = async (content: Buffer): Promise<string> =>
    good(
      await record.files.keep({
        organisation,
        name: 'scan.txt',
        content: Readable.from([content]),
        limit: 10_000_000,
        types: ['text/plain'],
      }),
    ).digest;
  const files = [
    await keep(Buffer.from('Dear Juniper Ashdown,\n'.repeat(20_000))),
    await keep(Buffer.from('The same words in two letters.')),
  ];
  for (let number = 1; number <= cases; number += 1) {
    const stream = `case-${number}`;
    const shown = projection({
      card: card({
        reference: `SW-2018-${String(number).padStart(4, '0')}`,
        person: `Person ${number}, tab\there, back\\slash, “quotes” and a line\nbreak`,
        receivedOn: day('2018-03-12'),
      }),
    });
    const write = opening(stream, shown);
    await recordAll(record, {
      ...write,
      events: write.events.map((event) => ({ ...event, files: number % 3 === 0 ? files : [] })),
    });
  }
  await record.checkpoints.take(organisation, madeAt);
}
