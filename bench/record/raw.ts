import pg from 'pg';
import type { StreamWrite } from '#record/events/write.ts';
import { rowsOf } from '#record/projection/rows.ts';
import { organisation } from './fill.ts';

const tables = ['stream', 'event', 'command_key', 'counter', 'case_card', 'duty', 'clock', 'search'] as const;
type Row = Readonly<Record<string, unknown>>;

/** PostgreSQL by hand: one connection, statements prepared once, tables and indexes like the record's. */
export async function rawDatabase(socket: string) {
  const client = new pg.Client({ host: socket, user: 'redress', database: 'redress' });
  await client.connect();
  await client.query('create schema if not exists by_hand');
  for (const table of tables)
    await client.query(`create table if not exists by_hand.${table} (like ${table} including all)`);

  const insert = async (table: string, row: Row): Promise<void> => {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    const text = `insert into by_hand.${table} (${columns.join(', ')}) values (${places})`;
    await client.query({ name: table, text, values: columns.map((column) => inRow(row[column])) });
  };
  let position = 0;

  return {
    /** Lets the database take note of what was put in, as it does by itself within minutes. */
    settle: () => client.query('vacuum analyze'),

    /** The rows that recording a case writes, in one transaction. */
    async insert({ stream, kind, events, projection }: StreamWrite): Promise<void> {
      const hash = Buffer.alloc(32, 7);
      const salt = Buffer.alloc(16, 7);
      const shown = projection
        ? Object.entries(rowsOf({ organisation, stream, kind, version: 1 }, projection))
        : [];
      await client.query('begin');
      await insert('command_key', {
        organisation,
        key: stream,
        command: 'x',
        stream,
        version: 1,
        result: null,
      });
      await insert('stream', { organisation, stream, kind, version: 1, head: hash });
      for (const { type, at, by, payload } of events) {
        position += 1;
        const said = { type, at, actor_id: by.id, actor_name: by.name, payload };
        const chained = { salt, digest: hash, previous: hash, hash };
        await insert('event', { organisation, stream, version: 1, position: -position, ...said, ...chained });
      }
      for (const [table, rows] of shown) for (const row of rows) await insert(table, row);
      await client.query('commit');
    },

    /** The first page of work. */
    workList: (limit: number) =>
      client.query({
        name: 'work',
        text: `select duty.*, card.* from duty join case_card card on card.organisation = duty.organisation and card.stream = duty.stream
          where duty.organisation = $1 order by act_by, due, duty.stream, id limit $2`,
        values: [organisation, limit],
      }),

    async close() {
      await client.query('drop schema by_hand cascade');
      await client.end();
    },
  };
}

/** A list is an array of the database's, any other object JSON. */
const inRow = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
    ? JSON.stringify(value)
    : value;
