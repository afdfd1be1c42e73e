import { type Kysely, sql } from 'kysely';
import { asJson } from '../connection/upsert.ts';
import type { Chained } from '../events/streams.ts';
import type { Tables } from '../tables.ts';
import { auditRowsOf } from './rows.ts';

/** Writes the entries that follow from what was just chained, in the same transaction. */
export async function followAudit(
  tx: Kysely<Tables>,
  organisation: string,
  chained: readonly Chained[],
): Promise<void> {
  const rows = chained.flatMap(({ write: { stream, kind, projection }, rows: events }) =>
    events.flatMap((event) =>
      auditRowsOf(
        { organisation, stream, kind, ofCase: projection !== undefined },
        { ...event, payload: JSON.parse(event.payload) },
      ),
    ),
  );
  if (rows.length === 0) return;
  await sql`
    insert into audit_entry select * from json_populate_recordset(null::audit_entry, ${asJson(rows)}::json)
  `.execute(tx);
}
