// `npm run bench -- backup [--events 100000]`: a backup and its restore beside a bare COPY of the same tables and a tar of the same files.
import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { pack } from 'tar-stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { takeSnapshot } from '#record/backup/snapshot.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import { openRecord } from '#record/open.ts';
import { restore } from '#server/backup/restore.ts';
import { readConfig } from '#server/config.ts';
import { now } from '#server/now.ts';
import { startPostgres } from '#server/postgres/embedded.ts';
import { fill, organisation } from './record/fill.ts';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '100000' }, files: { type: 'string', default: '500' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
const [fileKey, signingKey] = [createSecretKey(randomBytes(32)), generateKeyPairSync('ed25519').privateKey];
const passphrase = 'a passphrase of the bench';
const say = (line: string): void => console.log(line);

try {
  const postgres = good(await startPostgres({ dataFolder: join(folder, 'data') }));
  const place = { socket: postgres.socket };
  await ensureDatabase(place.socket, 'redress');
  const record = good(await openRecord({ place, dataFolder: join(folder, 'data'), fileKey, signingKey }));
  await fill(record, Number(values.events) / 2, say);
  await keepFiles(Number(values.files));

  const bare = await timed(bareCopy);
  const path = join(folder, 'record.backup');
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const before = process.memoryUsage().rss;
  const backup = await timed(async () =>
    good(
      await record.backups.make({
        path,
        encryption: { to: 'passphrase', passphrase },
        replace: false,
        at: now(),
        version: '0.1.0',
        keys: [{ name: 'file.key', content: Buffer.from(fileKey.export().toString('base64')) }],
        destroyedLog: join(folder, 'none'),
      }),
    ),
  );
  clearInterval(watching);
  await record.close();
  const config = { ...good(readConfig({})), dataFolder: join(folder, 'restored'), databaseUrl: null };
  const back = await timed(async () => good(await restore(config, { path, opening: { passphrase } })));
  await postgres.stop();
  const { tables, files } = backup.came.manifest;
  const rows = Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0);
  say(
    `\n${values.events} events: ${megabytes(rows)} of rows, ${files.count} files of ${megabytes(files.bytes)}.`,
  );
  say(`| | took | beside it | size | memory |\n|---|---:|---:|---:|---:|`);
  say(
    `| A bare COPY of every table into a tar, nothing packed or encrypted | ${seconds(bare.took)} | | ${megabytes(statSync(join(folder, 'bare.tar')).size)} | |`,
  );
  say(
    `| Backup, packed, encrypted, summed | ${seconds(backup.took)} | ${(backup.took / bare.took).toFixed(1)} × | ${megabytes(backup.came.bytes)} | ${megabytes(before)} before, ${megabytes(most)} at most |`,
  );
  say(
    `| Restore, compared row by row | ${seconds(back.took)} | ${(back.took / bare.took).toFixed(1)} × | | |`,
  );

  async function keepFiles(count: number): Promise<void> {
    for (let number = 0; number < count; number += 1) {
      const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000)]);
      const kept = good(
        await record.files.keep({
          organisation,
          name: 'scan.pdf',
          content: Readable.from([content]),
          limit: 1_000_000,
          types: ['application/pdf'],
        }),
      );
      await record.append({
        organisation,
        key: `file-${number}`,
        command: 'bench',
        writes: [
          {
            stream: `file-${number}`,
            kind: 'complaint',
            expected: 0,
            events: [
              { type: 'kept', at: now(), by: { id: 'b', name: 'b' }, payload: {}, files: [kept.digest] },
            ],
            projection: null,
          },
        ],
      });
    }
  }

  async function bareCopy(): Promise<void> {
    const snapshot = await takeSnapshot(place);
    const tar = pack();
    const written = pipeline(
      Readable.from(tar),
      createWriteStream(join(folder, 'bare.tar'), { flush: true }),
    );
    for (const table of snapshot.tables) {
      const chunks: Buffer[] = [];
      for await (const chunk of snapshot.rows(table)) chunks.push(chunk);
      await new Promise<void>(
        (done) => void tar.entry({ name: table.name }, Buffer.concat(chunks), () => done()),
      );
    }
    tar.finalize();
    await written;
    await snapshot.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed<Came>(work: () => Promise<Came>): Promise<{ came: Came; took: number }> {
  const started = performance.now();
  const came = await work();
  return { came, took: performance.now() - started };
}

function good<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(value.says);
  return value;
}

function seconds(took: number): string {
  return `${(took / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
