import { sql } from 'kysely';
import { connect } from './pool.ts';

/**
 * Makes a database on a server of ours unless it is there, empty or as a copy of another. The server is known by the folder
 * of its socket.
 */
export async function ensureDatabase(socket: string, name: string, template = 'template1'): Promise<void> {
  const db = connect({ socket, database: 'postgres' }, { size: 1 });
  try {
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(db);
    if (rows.length > 0) return;
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(db);
  } finally {
    await db.destroy();
  }
}
