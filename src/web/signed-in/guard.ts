import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { readersOf } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { organisationHere } from '#desk/organisation/organisation.ts';
import type { AskingLimit } from '#desk/sign-in/asking-limit.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { showSignIn } from '#web/pages/sign-in/show-sign-in.ts';
import { problem } from '#web/problem.ts';
import { bearerIn } from './bearer.ts';
import { carriedAsText, hiddenInputs, typedIn } from './carried.ts';
import type { SignInCookies } from './cookies.ts';
import { noteWhoLooked } from './note-answers.ts';
import { isFromUs } from './origin.ts';
import { keepWithinSight } from './within-sight.ts';

/** Where people go who have not chosen their own password yet. */
const passwordPage = '/account/password';
/** Where people go who have still to set up a second step. */
const secondStepsPage = '/account/second-steps';

/** What the guard is told beside. */
export interface GuardParts {
  /** The address people reach Redress by, where it is not the one listened on. */
  readonly ownAddress: string | null;
  /** How often somebody signed in may ask; null where they are not counted. */
  readonly limit: AskingLimit | null;
}

/**
 * Stands before every route: finds out who is asking, turns away what comes from other sites, asks people to sign in, and
 * believes a form only with its token. A route is guarded unless its config says that it is open.
 */
export function guard(
  app: FastifyInstance,
  desk: Desk,
  cookies: SignInCookies,
  { ownAddress, limit }: GuardParts,
): void {
  app.decorateRequest('person', null);
  app.decorateRequest('here', null);
  app.decorateRequest('halfway', null);
  app.decorateRequest('organisation', null);

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.bare === true) return;
    const secret = secretOf(request, cookies);
    const here = secret === null ? null : await whoIsHere(desk, secret);
    const wait = here === null || limit === null ? null : await limit(here.person);
    if (wait !== null) return problem(reply.header('retry-after', wait), tooOften);
    if (here?.session.owes === 'second-step') request.halfway = here;
    else request.here = here;
    request.person = request.here?.person ?? null;
    // Only pages show whose they are.
    if (isApi(request)) return;
    request.organisation = here?.organisation ?? (await organisationHere(desk));
  });

  keepWithinSight(app, desk);
  noteWhoLooked(app, desk);

  app.addHook('preHandler', async (request, reply) => {
    const { bare, open, reads: area, roles } = request.routeOptions.config;
    if (request.is404 || bare === true) return;
    if (!isFromUs(request, ownAddress)) return problem(reply, fromElsewhere);
    const { person } = request;
    if (person === null && open !== true) return askToSignIn(request, reply, cookies, desk);
    if (person?.mustChangePassword === true && open !== true && mustWait(request))
      return isApi(request) ? problem(reply, passwordFirst) : reply.seeOther(passwordPage);
    if (request.here?.session.owes === 'set-up' && open !== true && mustSetUp(request))
      return isApi(request) ? problem(reply, secondStepFirst) : reply.seeOther(secondStepsPage);
    const readers = area === undefined ? undefined : readersOf(area);
    if (!holdsOne(person, readers) || !holdsOne(person, roles)) return problem(reply, notYours);
    if (!isWrite(request) || isUpload(request) || isApi(request) || isBelieved(request, cookies)) return;
    return isForm(request) ? askAgain(request, reply) : problem(reply, noForm);
  });
}

/** Whether somebody holds one of the roles named; anybody does where none is. */
const holdsOne = (person: Person | null, roles: readonly string[] | undefined): boolean =>
  roles === undefined || roles.some((role) => person?.roles.includes(role) === true);

/** What somebody shows to be known by: a program its bearer token, under /api/ alone; everybody else the cookie. */
function secretOf(request: FastifyRequest, cookies: SignInCookies): string | null {
  const bearer = isApi(request) ? bearerIn(request) : { none: true };
  if ('secret' in bearer) return bearer.secret;
  return 'none' in bearer ? cookies.secretIn(request) : null;
}

const isApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/');
const isWrite = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD';
const isOf = ({ headers }: FastifyRequest, type: string): boolean =>
  (headers['content-type'] ?? '').startsWith(type);
const isForm = (request: FastifyRequest): boolean => isOf(request, 'application/x-www-form-urlencoded');
/** A form with files, where one is expected: its token is asked for when it is read (`readUpload`). Nowhere else is it a form. */
const isUpload = (request: FastifyRequest): boolean =>
  request.routeOptions.config.upload === true && isOf(request, 'multipart/form-data');

/** What is open to whoever has something to do first. */
const always = ['/sign-out', '/sign-out-everywhere', '/api/session'];
const isAt = ({ routeOptions: { url = '' } }: FastifyRequest, pages: readonly string[]): boolean =>
  pages.some((page) => url === page || url.startsWith(`${page}/`));

const mustWait = (request: FastifyRequest): boolean =>
  !isAt(request, [...always, passwordPage, '/api/account/password']);
const mustSetUp = (request: FastifyRequest): boolean =>
  !isAt(request, [...always, passwordPage, secondStepsPage, '/api/account']);

/** Whether a form carries a token of this browser's. */
const isBelieved = (request: FastifyRequest, cookies: SignInCookies): boolean =>
  isForm(request) && cookies.believes(request, oneOf(request.body as Posted, 'form-token'));

/** A page asks to sign in and comes back; a form is kept in the sign-in page until its writer is signed in again. */
async function askToSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: SignInCookies,
  desk: Desk,
): Promise<FastifyReply> {
  if (isApi(request)) return problem(reply.header('www-authenticate', 'Bearer'), signInFirst);
  const page = request.halfway === null ? '/sign-in' : '/sign-in/second-step';
  if (!isWrite(request))
    return reply.seeOther(request.url === '/' ? page : `${page}?then=${encodeURIComponent(request.url)}`);
  const by = cookies.lastHere(request);
  const kept = isForm(request) && request.routeOptions.config.secret !== true && by !== null;
  const typed = kept ? typedIn(request.body as Posted) : {};
  return showSignIn(reply, {
    today: dayOf(desk.now()),
    typed: { then: request.url, carried: kept ? carriedAsText({ to: request.url, by, typed }) : '' },
    ended: { kept },
    status: 401,
  });
}

/** The form was opened before signing in anew, or in another browser: what was typed is shown to be sent again. */
function askAgain(request: FastifyRequest, reply: FastifyReply) {
  const posted = request.body as Posted;
  if (request.routeOptions.config.secret === true) return problem(reply, expired);
  return reply.show(
    'pages/sign-in/send-again.njk',
    { title: 'Send it again', action: request.url, inputs: hiddenInputs(typedIn(posted)) },
    403,
  );
}

const tooOften = {
  status: 429,
  code: 'request.too-often',
  title: 'That was too often',
  says: 'More was asked for under your name in one minute than anybody does by hand. Nothing has been recorded.',
  remedy: 'Wait a minute, then do it again.',
};
const fromElsewhere = {
  status: 403,
  code: 'request.from-elsewhere',
  title: 'This came from another site',
  says: 'Redress takes forms only from its own pages. Nothing has been recorded.',
  remedy: 'Open the page in Redress and send it from there.',
};
const notYours = {
  status: 403,
  code: 'request.not-permitted',
  title: 'This is not for your role',
  says: 'Your role does not include it.',
  remedy: 'An administrator decides which roles you have.',
};
const signInFirst = {
  status: 401,
  code: 'request.sign-in',
  title: 'Sign in first',
  says: 'This needs somebody who is signed in.',
  remedy: 'Sign in, and do it again.',
};
const passwordFirst = {
  status: 403,
  code: 'password.must-change',
  title: 'Choose your own password first',
  says: 'Somebody else chose the password you have, so nothing more can be done with it.',
  remedy: 'Send the one you have and the one you want to POST /api/account/password.',
};
const secondStepFirst = {
  status: 403,
  code: 'second-step.set-up-first',
  title: 'Set up a second step first',
  says: 'A password alone does not sign anybody in here, so nothing more can be done with it.',
  remedy: 'Begin an app with POST /api/account/second-steps and confirm it with the code it shows.',
};
const noForm = {
  status: 415,
  code: 'request.unknown-type',
  title: 'This could not be read',
  says: 'Pages take forms and nothing else. Nothing has been recorded.',
  remedy: 'Programs use the addresses under /api/.',
};
const expired = {
  status: 403,
  code: 'request.form-expired',
  title: 'This page is out of date',
  says: 'It was opened before you signed in, or in another browser, or this browser keeps no cookies. Nothing has been recorded.',
  remedy: 'Open the page again and fill it in there.',
};
