import type pg from 'pg';
import type { Reached } from './about.ts';

/** Where each organisation’s record has come to. */
export async function reachedIn(client: pg.Client): Promise<Reached[]> {
  const { rows } = await client.query<Reached>(`
    select o.organisation, o.position, s.streams, s.events,
      (select json_build_object('number', number, 'position', position, 'root', encode(root, 'hex'))
       from checkpoint c where c.organisation = o.organisation order by number desc limit 1) as checkpoint
    from organisation o,
      lateral (select count(*) as streams, coalesce(sum(version), 0)::bigint as events
               from stream where stream.organisation = o.organisation) s
    order by o.organisation`);
  return rows;
}
