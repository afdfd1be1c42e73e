import type { Migration } from 'kysely/migration';
import * as theRecord from './0001-the-record.ts';

/** Every migration there is, by name, in order. A name is never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-the-record': theRecord,
};
