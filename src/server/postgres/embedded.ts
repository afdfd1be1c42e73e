import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { serverIdentity } from './identity.ts';
import { stopLeftRunning } from './left-running.ts';
import { type Launch, type Server, startServer } from './server.ts';
import { memoryHere, settingsFor } from './settings.ts';
import { socketFolder } from './socket.ts';

/** A private PostgreSQL, running. */
export interface EmbeddedPostgres {
  /** The folder of its socket: the `host` to connect to. */
  readonly socket: string;
  /** The process that runs now; another after it had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Told in a sentence when the server ended by itself and is started again. */
  readonly onTrouble?: (says: string) => void;
  /** Settings beside our own: the tests', which have no power cut to survive. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the private PostgreSQL of a data folder, made first where there is none. The caller holds the folder
 * (`holdFolder`). Refuses in a sentence where it cannot.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres | Refusal> {
  const { dataFolder, onTrouble = () => undefined } = options;
  const cluster = join(dataFolder, 'postgres');
  const identity = serverIdentity(cluster);
  const binaries = findBinaries(dataFolder, identity);
  if (isRefusal(binaries)) return binaries;
  const refusal = ensureCluster(dataFolder, binaries, identity);
  if (refusal !== null) return refusal;

  const socket = socketFolder(cluster);
  await stopLeftRunning(cluster, socket.path);
  const launch: Launch = {
    postgres: binaries.postgres,
    cluster,
    identity,
    settings: { ...settingsFor(memoryHere()), ...options.settings },
    logFile: join(dataFolder, 'postgres.log'),
  };
  const first = await startServer(launch);
  if (isRefusal(first)) {
    socket.remove();
    return first;
  }
  const watched = keepRunning(first, launch, onTrouble);
  return {
    socket: socket.path,
    get pid() {
      return watched.current().pid;
    },
    async stop() {
      await watched.stop();
      socket.remove();
    },
  };
}

/** Starts the server again, each time after a longer pause, when it ends without being told to. */
function keepRunning(first: Server, launch: Launch, onTrouble: (says: string) => void) {
  let server = first;
  let stopping = false;

  async function again(attempt: number): Promise<void> {
    if (stopping) return;
    onTrouble(`The database ended by itself. Its log is in ${launch.logFile}. It is being started again.`);
    await pause(Math.min(attempt * 250, 10_000), undefined, { ref: false });
    if (stopping) return;
    // A disk that is full or gone may come back; whoever asks meanwhile is told that the record is unavailable.
    const started = await startServer(launch).catch((): null => null);
    if (started === null || isRefusal(started)) return again(attempt + 1);
    server = started;
    if (stopping) return server.stop();
    void server.ended.then(() => again(1));
  }

  void first.ended.then(() => again(1));
  return {
    current: () => server,
    async stop() {
      stopping = true;
      await server.stop();
    },
  };
}
