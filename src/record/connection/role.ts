import { type Kysely, sql } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { personRole } from './sight.ts';

/**
 * Makes sure of the role that people are asked for under: there, without rights of its own, and ours to put on. Roles belong to the
 * whole server, so several databases of one may make it at the same moment. Null when it is there; otherwise why not.
 */
export async function whyNoPersonRole(db: Kysely<Tables>): Promise<Refusal | null> {
  let found = await personRoleAs(db);
  for (let tries = 0; tries < 5; tries++) {
    if (found === 'good') return null;
    if (found === 'powerful') return tooPowerful;
    await make(db, found).catch((error: unknown) => {
      if (!mayPass.has((error as { code?: string }).code ?? '')) throw error;
    });
    found = await personRoleAs(db);
  }
  const { rows } = await sql<{ user: string }>`select quote_ident(current_user) as "user"`.execute(db);
  return found === 'good' ? null : notOurs(rows[0]?.user ?? 'redress', found === 'not there');
}

type As = 'good' | 'powerful' | 'not there' | 'not ours';

async function personRoleAs(db: Kysely<Tables>): Promise<As> {
  const { rows } = await sql<{ powerful: boolean; ours: boolean }>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin
        or pg_has_role(oid, (select oid from pg_roles where rolname = current_user), 'MEMBER') as powerful,
      ${canPutOn} as ours
    from pg_roles where rolname = ${personRole}
  `.execute(db);
  const [role] = rows;
  if (role === undefined) return 'not there';
  if (role.powerful) return 'powerful';
  return role.ours ? 'good' : 'not ours';
}

/** Since PostgreSQL 16 a member may put a role on only when that was granted too; before, every member may. */
const canPutOn = sql<boolean>`pg_has_role(current_user, oid,
  case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)`;

async function make(db: Kysely<Tables>, as: 'not there' | 'not ours'): Promise<void> {
  if (as === 'not there') await sql`create role ${sql.id(personRole)} nologin`.execute(db);
  else await sql`grant ${sql.id(personRole)} to current_user`.execute(db);
}

/**
 * What is looked at again: another made it at the same moment (duplicate_object, unique_violation, a catalogue row changed by two),
 * or this user may not (insufficient_privilege), which is said when looking again finds no more.
 */
const mayPass = new Set(['42710', '23505', 'XX000', '42501']);

const tooPowerful: Refusal = {
  code: 'database.role-too-powerful',
  says: `The database has a role ${personRole} that may sign in or see past row-level security, so it cannot hold people to what they may see.`,
  remedy: `Ask its administrator to run: alter role ${personRole} nologin nosuperuser nocreaterole nobypassrls;`,
  clauses: [],
};

const notOurs = (user: string, missing: boolean): Refusal => ({
  code: 'database.role-missing',
  says: `The database needs a role ${personRole} that this user may put on, and this user may not give it to itself.`,
  remedy: `Ask its administrator to run: ${missing ? `create role ${personRole} nologin; ` : ''}grant ${personRole} to ${user};`,
  clauses: [],
});
