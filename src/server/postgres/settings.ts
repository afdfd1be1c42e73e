import { totalmem } from 'node:os';

/**
 * How the private PostgreSQL is run, on a machine of about two cores. Given on the command line at every start, so that a
 * newer Redress brings its own and no file has to be edited.
 */
const always: Readonly<Record<string, string>> = {
  listen_addresses: '',
  // Beside the cluster: the server's folder of work, so the length and rights of the path above do not matter to it.
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  max_connections: '40',

  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // A journal that is done with is let go of, and not written over later: what was destroyed may stand in it.
  wal_recycle: 'off',

  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // A list is read in a millisecond: compiling or sharing out its query costs more than it saves.
  jit: 'off',
  max_parallel_workers_per_gather: '0',

  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  lc_messages: 'C',

  // The log says that something failed, never what was in it: no statement and no values of a person's record.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_line_prefix: '%m [%p] ',
};

const megabyte = 1024 * 1024;

/**
 * The settings for a machine, or a container, with so much memory (bytes). An eighth of it is the server's own, up to a
 * gigabyte: the indexes of a million cases, and no more than a laptop spares. It is taken page by page as it is used.
 */
export function settingsFor(memory: number): Readonly<Record<string, string>> {
  const own = Math.min(Math.max(Math.floor(memory / 8 / megabyte), 64), 1024);
  const kept = Math.max(Math.floor(memory / 2 / megabyte), own);
  return { ...always, shared_buffers: `${own}MB`, effective_cache_size: `${kept}MB` };
}

/** The memory there is for all of us: the machine's, or what a container is held to. */
export function memoryHere(): number {
  const held = process.constrainedMemory();
  return held > 0 ? Math.min(held, totalmem()) : totalmem();
}

export const asArguments = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
