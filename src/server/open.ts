import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { whyNotDemo, whyOnlyDemo } from '#desk/demo/mark.ts';
import type { Desk } from '#desk/desk.ts';
import { isNew } from '#desk/organisation/set-up.ts';
import { sweepSetDown } from '#desk/set-down.ts';
import type { Provider } from '#desk/single-sign-on/provider.ts';
import type { JobLog, RunningJobs } from '#jobs/start-jobs.ts';
import { pressroom } from '#letters/pressroom.ts';
import { openAssets } from '#web/assets/assets.ts';
import { buildApp } from './app.ts';
import { backupMeans } from './backup/means.ts';
import { openScan } from './clamd/open-scan.ts';
import type { Config } from './config.ts';
import { listensInTheClear } from './in-the-clear.ts';
import { openLog } from './log.ts';
import { makeDemo } from './make-demo.ts';
import { now } from './now.ts';
import { openRecordFor } from './record.ts';
import { followTlsFiles, readTlsFiles } from './tls.ts';
import { openTracing } from './tracing.ts';

/** Redress, running. */
export interface Running {
  /** The address to open: of the first run where nobody has set Redress up, otherwise of its first page. */
  readonly url: string;
  readonly isNew: boolean;
  /** What whoever runs it should know from the start, a sentence each. */
  readonly mind: readonly string[];
  /** Takes no more requests, finishes those under way, then closes the record. */
  stop(): Promise<void>;
}

/**
 * Starts all of Redress as a configuration says, or refuses in a sentence with nothing left running. `onProgress` is told how
 * far the making of a demo is: how many complaints of how many.
 */
export async function openRedress(
  config: Config,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Running | Refusal> {
  const { rehearsal, publicUrl, trustedProxies } = config;
  const tls = config.tls === null ? null : readTlsFiles(config.tls);
  if (isRefusal(tls)) return tls;
  const log = openLog(config.logLevel);
  // Style sheets are packed while the database starts.
  const [record, assets] = await Promise.all([openRecordFor(config, (says) => log.warn(says)), openAssets()]);
  if (isRefusal(record)) return record;
  const { scan, says } = await openScan(config.clamd, (sentence) => log.error(sentence));
  const tracing = await openTracing();
  const desk: Desk = {
    record: record.record,
    now,
    scan,
    passwordAlone: config.demo,
    ...pressroom,
    ...backing(config),
    ...(tracing === null ? {} : { around: tracing.aroundUseCase }),
  };
  const wrong = config.demo ? await whyNotDemo(desk) : await whyOnlyDemo(desk);
  if (wrong !== null) {
    await record.close();
    return wrong;
  }
  await sweepSetDown();
  const mind: string[] = says === null || config.demo ? [] : [says];
  const singleSignOn = await openSingleSignOn(config, (sentence) => {
    mind.push(sentence);
    log.warn(sentence);
  });
  const demo = config.demo ? await makeDemo(desk, onProgress) : null;
  const { metrics, measured } = await measuring(config, desk);
  if (isRefusal(measured)) {
    await record.close();
    return measured;
  }
  const startToken = (await isNew(desk)) ? randomBytes(32).toString('base64url') : null;
  const app = await buildApp({
    desk,
    log,
    assets,
    publicUrl,
    trustedProxies,
    tls,
    startToken,
    rehearsal,
    demo,
    singleSignOn,
    metrics,
    // Rehearsals ask in seconds what people do in years.
    asksAMinute: rehearsal ? null : config.asksAMinute,
  });
  const listening = await app
    .listen({ host: config.host, port: config.port })
    .catch((error: unknown) => refusalOf(error, config));
  if (isRefusal(listening)) {
    await app.close();
    await record.close();
    return listening;
  }
  const home = publicUrl ?? listening;
  const unfollow =
    config.tls === null
      ? () => undefined
      : followTlsFiles(app.server, config.tls, (sentence) => log.error(sentence));
  if (publicUrl?.startsWith('https:') && tls === null && trustedProxies.length === 0) mind.push(unnamedProxy);
  mind.push(...listensInTheClear(config));
  const jobs = beginJobs(desk, log);
  return {
    url: startToken === null ? home : `${home}/start?token=${startToken}`,
    isNew: startToken !== null,
    mind,
    async stop() {
      unfollow();
      await measured?.stop();
      singleSignOn?.stop();
      await app.close();
      await (await jobs)?.stop();
      await record.close();
    },
  };
}

/** Said where REDRESS_URL speaks of TLS, and nothing here does. */
const unnamedProxy =
  'REDRESS_TRUSTED_PROXIES is not set, so everybody who comes through your proxy counts as one address when failed signings in are counted. Name the address of the proxy there.';

/** Backups by themselves; a demo has none, and nobody is asked to set them up there. */
const backing = (config: Config): Pick<Desk, 'backups'> =>
  config.demo ? {} : { backups: backupMeans(config) };

/** Begins to measure where that is asked for; otherwise what measures is not even loaded. */
async function measuring({ metrics: place }: Config, desk: Desk) {
  if (place === null) return { metrics: null, measured: null };
  const { openMetrics, serveMetrics } = await import('./metrics.ts');
  const metrics = openMetrics(desk);
  return { metrics, measured: await serveMetrics(metrics, place) };
}

/** The start waits this long for a provider of identities, in milliseconds; then it goes on and the asking does too. */
const patience = 3000;

/** Asks the provider of identities what it is; null where none is configured. One that does not answer is said, and asked again. */
async function openSingleSignOn(
  { singleSignOn }: Config,
  told: (says: string) => void,
): Promise<Provider | null> {
  if (singleSignOn === null) return null;
  const { openProvider } = await import('#desk/single-sign-on/provider.ts');
  const provider = openProvider(singleSignOn, told);
  await Promise.race([provider.reach(), pause(patience, undefined, { ref: false })]);
  return provider;
}

/** Jobs begin once people are answered: nobody waits for them. Without them the night does not pass, which the log says. */
async function beginJobs(desk: Desk, log: JobLog): Promise<RunningJobs | null> {
  try {
    const { startJobs } = await import('#jobs/start-jobs.ts');
    return await startJobs({ desk, log });
  } catch (err) {
    log.error({ err }, 'jobs could not be started');
    return null;
  }
}

/** A port or address that cannot be listened on, in a sentence. Anything else is a bug and thrown. */
function refusalOf(error: unknown, { host, port }: Config): Refusal {
  const says = sentences[(error as { code?: string }).code ?? ''];
  if (says === undefined) throw error;
  return {
    code: 'server.cannot-listen',
    says: says(host, port),
    remedy: 'Set PORT or HOST to others, or stop what is there.',
    clauses: [],
  };
}

const sentences: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `Something else is listening on port ${port} of ${host}.`,
  EACCES: (_, port) => `This user may not listen on port ${port}.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}.`,
  ENOTFOUND: (host) => `There is no machine called ${host}.`,
};
