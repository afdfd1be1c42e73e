import pg from 'pg';
import type { StreamWrite } from '#record/events/write.ts';
import { rowsOf, shownTables } from '#record/projection/rows.ts';

const tables = ['stream', 'event', 'command_key', ...shownTables] as const;
type Row = Readonly<Record<string, unknown>>;

/** Whose rows they are: put into the record's own tables and taken out again, so that both fill the same indexes. */
const byHand = 'by-hand';

/** PostgreSQL by hand, beside an organisation of the record: one connection, a statement a row, each prepared once. */
export async function rawDatabase(socket: string, organisation: string) {
  const client = new pg.Client({ host: socket, user: 'redress', database: 'redress' });
  await client.connect();

  const insert = async (table: string, row: Row): Promise<void> => {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    const text = `insert into ${table} (${columns.join(', ')}) values (${places})`;
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
      const key = { organisation: byHand, stream, version: events.length };
      const shown = projection ? Object.entries(rowsOf({ ...key, kind }, projection)) : [];
      await client.query('begin');
      await insert('command_key', { ...key, key: stream, command: 'x', result: null });
      await insert('stream', { ...key, kind, head: hash, of_case: projection !== undefined });
      for (const [index, { type, at, by, payload }] of events.entries()) {
        position += 1;
        const said = { version: index + 1, type, at, actor_id: by.id, actor_name: by.name, payload };
        await insert('event', { ...key, position, ...said, salt, digest: hash, previous: hash, hash });
      }
      for (const [table, rows] of shown) for (const row of rows) await insert(table, row);
      await client.query('commit');
    },

    /** The first page of work. */
    workList: (limit: number) =>
      client.query({
        name: 'work',
        text: `select duty.*, card.* from duty
          join case_card card on card.organisation = duty.organisation and card.stream = duty.stream
          where duty.organisation = $1 order by act_by, due, duty.stream, id limit $2`,
        values: [organisation, limit],
      }),

    /** A case and everything that happened to it. */
    async oneCase(stream: string): Promise<void> {
      const values = [organisation, stream];
      const of = 'where organisation = $1 and stream = $2';
      await client.query({ name: 'card', text: `select * from case_card ${of}`, values });
      await client.query({ name: 'events', text: `select * from event ${of} order by version`, values });
    },

    async close() {
      // Whatever went wrong before: what was put in by hand goes.
      await client.query('rollback');
      for (const table of tables)
        await client.query(`delete from ${table} where organisation = $1`, [byHand]);
      await client.end();
    },
  };
}

/** A list is an array of the database's, any other object JSON. */
const inRow = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
    ? JSON.stringify(value)
    : value;
