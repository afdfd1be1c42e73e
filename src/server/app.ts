import { randomBytes } from 'node:crypto';
import type { SecureContextOptions } from 'node:tls';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RouteOptions,
} from 'fastify';

import { openNoting } from '#desk/audit/noting.ts';
import type { Desk } from '#desk/desk.ts';
import { askingLimit } from '#desk/sign-in/asking-limit.ts';
import type { Provider } from '#desk/single-sign-on/provider.ts';
import { api } from '#web/api/api.ts';
import { type Assets, openAssets } from '#web/assets/assets.ts';
import { serveAssets } from '#web/assets/serve-assets.ts';
import { largestFile } from '#web/forms/read-upload.ts';
import { homeOf } from '#web/main-links.ts';
import type { Page } from '#web/page.ts';
import { accessibilityPage } from '#web/pages/accessibility/accessibility.ts';
import { accountPage } from '#web/pages/account/account.ts';
import { secondStepsPage } from '#web/pages/account/second-steps/second-steps.ts';
import { administrationPage } from '#web/pages/administration/administration.ts';
import { auditPage } from '#web/pages/audit/audit.ts';
import { bundlesPage } from '#web/pages/bundles/bundles.ts';
import { casePage } from '#web/pages/case/case.ts';
import { commandPage } from '#web/pages/command/command.ts';
import { complaintsPage } from '#web/pages/complaints/complaints.ts';
import { composePage } from '#web/pages/compose/compose.ts';
import { dataRequestsPage } from '#web/pages/data-requests/data-requests.ts';
import { documentsPage } from '#web/pages/documents/documents.ts';
import { filePage } from '#web/pages/file/file.ts';
import { helpPage } from '#web/pages/help/help.ts';
import { icePage } from '#web/pages/ice/ice.ts';
import { importPage } from '#web/pages/import/import.ts';
import { lettersPage } from '#web/pages/letters/letters.ts';
import { lookingInPage } from '#web/pages/looking-in/looking-in.ts';
import { moneyPage } from '#web/pages/money/money.ts';
import { workPage } from '#web/pages/my-work/my-work.ts';
import { ombudsmanPage } from '#web/pages/ombudsman/ombudsman.ts';
import { oversightPage } from '#web/pages/oversight/oversight.ts';
import { paperPage } from '#web/pages/paper/paper.ts';
import { performanceAuditsPage } from '#web/pages/performance-audits/performance-audits.ts';
import { quarantinePage } from '#web/pages/quarantine/quarantine.ts';
import { recordPage } from '#web/pages/record/record.ts';
import { redactPage } from '#web/pages/redact/redact.ts';
import { restrictedPage } from '#web/pages/restricted/restricted.ts';
import { retentionPage } from '#web/pages/retention/retention.ts';
import { rulesPage } from '#web/pages/rules/rules.ts';
import { secondStepPage } from '#web/pages/second-step/second-step.ts';
import type { DemoShown } from '#web/pages/sign-in/show-sign-in.ts';
import { signInPage } from '#web/pages/sign-in/sign-in.ts';
import { startPage } from '#web/pages/start/start.ts';
import { whyPage } from '#web/pages/why/why.ts';
import { letPagesShow } from '#web/show.ts';
import { type SignInCookies, signInCookies } from '#web/signed-in/cookies.ts';
import { guard } from '#web/signed-in/guard.ts';
import { noteViews } from '#web/signed-in/note-views.ts';
import { reading } from '#web/signed-in/reading.ts';
import { openViews, type Views } from '#web/views.ts';
import { answerErrors } from './errors.ts';
import type { Metrics } from './metrics.ts';
import { answerNoAddress, answerNoRequest } from './no-request.ts';
import { secure } from './security.ts';
import { takeForms } from './take-forms.ts';
import { openTracing } from './tracing.ts';

/** What the server is made of. */
export interface AppParts {
  readonly desk: Desk;
  readonly log: FastifyBaseLogger;
  /** The address Redress is known by from outside ("https://complaints.example"); null when it is the one listened on. */
  readonly publicUrl: string | null;
  /** What the first run's link carries; null once Redress is set up. */
  readonly startToken: string | null;
  /** What measures it, where something does. */
  readonly metrics?: Metrics | null;
  /** The certificate and key it speaks TLS with; left out, or null, where it does not. */
  readonly tls?: SecureContextOptions | null;
  /** Whose word is taken for who asks and how: proxies of ours. */
  readonly trustedProxies?: readonly string[];
  /** How often one person may ask in a minute; left out, or null, where nobody is counted. */
  readonly asksAMinute?: number | null;
  /** Whether scenarios may be rehearsed through the API; never where real complaints are kept. */
  readonly rehearsal?: boolean;
  /** Who can sign in to the demo; left out, or null, where this is none. */
  readonly demo?: DemoShown | null;
  /** Through whom people sign in beside their password; left out, or null, where nobody does. */
  readonly singleSignOn?: Provider | null;
  /** Made here unless a test brings its own. */
  readonly assets?: Assets;
  readonly views?: Views;
  /** Told of every route as it is made: the tests'. */
  readonly onRoute?: (route: RouteOptions) => void;
  /** Pages beside Redress's own: the tests'. */
  readonly more?: readonly Page[];
}

/** Every page there is, in the order of the main links. A page that is not listed does not exist. */
const pagesOf = (
  desk: Desk,
  cookies: SignInCookies,
  { startToken, publicUrl, demo = null }: AppParts,
): Page[] => [
  lookingInPage(desk),
  workPage(desk),
  recordPage(desk),
  complaintsPage(desk, cookies),
  dataRequestsPage(desk, cookies),
  moneyPage(desk),
  restrictedPage(desk),
  retentionPage(desk),
  casePage(desk),
  whyPage(desk),
  lettersPage(desk),
  documentsPage(desk),
  icePage(desk),
  ombudsmanPage(desk),
  filePage(desk),
  bundlesPage(desk),
  redactPage(desk),
  commandPage(desk, cookies),
  signInPage(desk, cookies, { demo, publicUrl }),
  secondStepPage(desk, cookies, publicUrl),
  quarantinePage(desk),
  auditPage(desk),
  oversightPage,
  performanceAuditsPage(desk),
  accountPage(desk, cookies),
  secondStepsPage(desk, cookies, publicUrl),
  startPage(desk, cookies, startToken),
  composePage(desk),
  rulesPage(desk),
  administrationPage(desk, cookies),
  importPage(desk, cookies),
  helpPage,
  paperPage(desk),
  accessibilityPage,
];

/** Pages of what few have: loaded where it is configured, so that nobody else waits for it at a start. */
async function pagesWhereAsked(
  desk: Desk,
  cookies: SignInCookies,
  { publicUrl, singleSignOn = null }: AppParts,
): Promise<Page[]> {
  if (singleSignOn === null) return [];
  const { singleSignOnPage } = await import('#web/pages/single-sign-on/single-sign-on.ts');
  return [singleSignOnPage(desk, cookies, singleSignOn, publicUrl)];
}

/** Whoever takes longer to say what they want is not a browser; looked at often, so that many of them do not gather. */
const slowness = { headersTimeout: 20_000, connectionsCheckingInterval: 2_000 };

/** Puts the server together: what is said here, in this order, is all it does. Not listening yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { log, publicUrl } = parts;
  // Whatever a request asks of cases, somebody asks.
  const audit = parts.desk.audit ?? openNoting(parts.desk);
  const desk: Desk = { ...parts.desk, record: parts.desk.record.onlyUnderSight(), audit };
  const { tls = null, trustedProxies = [] } = parts;
  const overTls = tls !== null || (publicUrl?.startsWith('https:') ?? false);
  const app = fastify({
    loggerInstance: log,
    // Fastify's own lines hold addresses, and those hold references and names: `noteAnswers` writes ours.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: reference,
    frameworkErrors: answerNoAddress,
    clientErrorHandler: (error, socket) => answerNoRequest(error, socket, overTls),
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: 600_000,
    http: slowness,
    // Behind a proxy of ours the address of whoever asks is what the proxy says it is; nobody else's word is taken.
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    ...(tls === null ? {} : { https: { ...tls, ...slowness } }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  app.addHook('onClose', () =>
    audit.stop().catch((error: unknown) => log.error({ err: error }, 'what was noted last was not written')),
  );
  app.decorate('singleSignOn', parts.singleSignOn ?? null);
  const cookies = signInCookies(overTls);
  const pages = [
    ...pagesOf(desk, cookies, parts),
    ...(await pagesWhereAsked(desk, cookies, parts)),
    api(desk, { rehearsal: parts.rehearsal ?? false }),
    ...(parts.more ?? []),
  ];
  const assets = parts.assets ?? (await openAssets());

  if (parts.onRoute !== undefined) app.addHook('onRoute', parts.onRoute);
  await secure(app, overTls);
  await app.register(cookie);
  await takeForms(app);
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: largestFile,
      files: 20,
      fields: 500,
      parts: 520,
      fieldSize: 1024 * 1024,
      headerPairs: 50,
    },
  });
  (await openTracing())?.traceRequests(app);
  parts.metrics?.watch(app);
  noteAnswers(app);
  answerErrors(app);
  const { asksAMinute: most = null } = parts;
  guard(app, desk, cookies, { ownAddress: publicUrl, limit: most === null ? null : askingLimit(desk, most) });
  noteViews(app, desk);
  letPagesShow(app, parts.views ?? openViews(), { assets, pages, now: desk.now }, cookies);
  serveAssets(app, assets);
  app.get('/healthz', { config: { bare: true } }, async (_, reply) => {
    await desk.record.organisations.list();
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  app.get('/', reading('account'), (request, reply) => reply.seeOther(homeOf(pages, request.person)));
  for (const page of pages) page.routes(app);
  return app;
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request's reference, short enough to read out over the telephone: "7F3K-9Q2M". */
function reference(): string {
  const signs = [...randomBytes(8)].map((byte) => letters[byte % 32]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** One line of log for each answer: no address, no query, no body, because they hold people's names and words. */
function noteAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const took = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, took }, 'answered');
  });
}
