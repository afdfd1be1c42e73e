/**
 * How the private PostgreSQL is run, on a machine of about two cores. Given on the command line at every start, so that a
 * newer Redress brings its own and no file has to be edited.
 */
export const settings: Readonly<Record<string, string>> = {
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

  shared_buffers: '256MB',
  effective_cache_size: '1GB',
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

export const asArguments = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
