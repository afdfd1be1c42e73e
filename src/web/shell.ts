import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Day, dayOf, type Moment } from '#core/day.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { secondsLeft } from '#desk/sign-in/who-is-here.ts';
import type { Assets } from './assets/assets.ts';
import { brandHref } from './assets/brand-sheet.ts';
import type { Notice } from './notice.ts';
import './http.ts';
import { countLinks, homeOf } from './main-links.ts';
import type { CountedLink, Link, Page } from './page.ts';

/** What every layout reads as `shell`: whose pages these are, who is here, and the ways on. */
export interface Shell {
  /** The provider's name; null before there is one. */
  readonly organisation: string | null;
  readonly brand: string;
  readonly person: Person | null;
  /** In how many seconds whoever is here is signed out: when they do nothing, and whatever they do. */
  readonly left: { readonly idle: number; readonly ends: number } | null;
  readonly home: string;
  readonly nav: readonly (Link & {
    readonly current: 'page' | 'true' | null;
    readonly count: number | null;
    readonly counted: string;
  })[];
  readonly foot: readonly Link[];
  readonly find: string | null;
  readonly now: Moment;
  readonly today: Day;
  readonly notice: Notice | null;
  /** Proves that a form is ours; every form carries it. */
  readonly token: string;
  /** Makes a form sent twice one event; fresh each time a page is shown. */
  readonly key: string;
  readonly assets: Assets;
}

/** What does not change from one request to the next. */
export interface ShellParts {
  readonly assets: Assets;
  readonly pages: readonly Page[];
  readonly now: () => Moment;
}

/** What a page's request knows of itself. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly notice: Notice | null;
  readonly token: () => string;
}

/** The shell of one page for whoever asks for it. */
export async function shellFor(parts: ShellParts, { request, notice, token }: Visit): Promise<Shell> {
  const { organisation } = request;
  const { person, ways } = peopleOf(request);
  const now = parts.now();
  const [path = '/'] = request.url.split('?');
  const links = await (request.counting ?? countLinks(parts.pages, ways));
  const nav = links.map((link) => navLink(link, path));
  return {
    organisation: organisation?.name ?? null,
    brand: brandHref(organisation?.brand),
    person,
    left: request.here === null ? null : secondsLeft(request.here.session, now),
    home: homeOf(parts.pages, person),
    nav,
    foot: parts.pages.flatMap((page) => page.foot ?? []),
    find: searchAmong(links, parts.pages),
    now,
    today: dayOf(now),
    notice,
    get token() {
      return token();
    },
    key: randomUUID(),
    assets: parts.assets,
  };
}

/** Who is here, and whose ways on are shown: nobody's while they have still to set up their second step. */
export function peopleOf({ person, here }: FastifyRequest) {
  return { person, ways: here?.session.owes === 'set-up' ? null : person };
}

/** Where a search goes, for whoever is shown a link to what it searches; null for everybody else. */
function searchAmong(links: readonly CountedLink[], pages: readonly Page[]): string | null {
  const searches = pages.flatMap((page) => page.find ?? []);
  return searches.find((find) => links.some(({ link }) => currentAt(link.href, find) !== null)) ?? null;
}

const navLink = ({ link, count, counted, under }: CountedLink, path: string): Shell['nav'][number] => ({
  href: link.href,
  label: link.label,
  current:
    currentAt(link.href, path) ?? (under?.some((each) => currentAt(each.link.href, path)) ? 'true' : null),
  count,
  counted,
});

const currentAt = (href: string, path: string): 'page' | 'true' | null =>
  path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : null;
