import '@fastify/cookie';
import type { Brand } from '#core/brand.ts';
import type { AreaName } from '#desk/access/areas.ts';
import type { Mark } from '#desk/audit/marks.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import type { Provider } from '#desk/single-sign-on/provider.ts';
import type { Notice } from './notice.ts';
import type { CountedLink } from './page.ts';

/** What a page says of itself beyond its own data. */
export interface PageData {
  /** Without the provider's name, which is added. */
  readonly title: string;
  /** Where from, over a staff page; the way back, over a public one. */
  readonly crumb?: { readonly href: string; readonly label: string };
  readonly back?: { readonly href: string; readonly label?: string };
  readonly [name: string]: unknown;
}

// What a request and its answer know here that Fastify does not.
declare module 'fastify' {
  interface FastifyInstance {
    /** Through whom people sign in beside their password; null where nobody does. */
    singleSignOn: Provider | null;
    /** Whether Redress is reached over TLS. */
    overTls: boolean;
  }
  interface FastifyRequest {
    /** Who is signed in, or null. */
    person: Person | null;
    /** The same with their session. */
    here: Here | null;
    /** Who has shown a password and owes their second step: they are not signed in yet. */
    halfway: Here | null;
    /** Whose pages these are; null until the first run is over. */
    organisation: { readonly id: string; readonly name: string; readonly brand: Brand } | null;
    /** Whether the case that is asked for is restricted: being asked while the answer is made. */
    restricted: Promise<boolean> | null;
    /** Does work under the sight of whoever asks, wherever it is called from. */
    within: <Result>(work: () => Result) => Result;
    /** The main links, being counted while the page asks the desk for its own; null where they are counted when it is shown. */
    counting: Promise<readonly CountedLink[]> | null;
  }
  interface FastifyReply {
    /** Answers with a page: a template of ours ("pages/help/help.njk") and its data. */
    show(template: string, data: PageData, status?: number): Promise<FastifyReply>;
    /** Answers a write with the page that shows it (303), and leaves a notice for it. */
    seeOther(href: string, notice?: Notice): FastifyReply;
  }
  interface FastifyContextConfig {
    /** Shown to people who are not signed in. Every other route asks them to sign in. */
    readonly open?: boolean;
    /** Needs to know nobody: files, and whether the server is up. */
    readonly bare?: boolean;
    /** Its form holds a password: what was typed is never carried over a sign-in. */
    readonly secret?: boolean;
    /** Takes a form with files, and asks for its token itself. */
    readonly upload?: boolean;
    /** The area it belongs to: who does not read that is turned away. */
    readonly reads?: AreaName;
    /** What is noted of its answer, where it is not that somebody looked. */
    readonly audit?: Mark | 'signed-out';
    /** Who of those may ask for it, by role, where not all may. */
    readonly roles?: readonly string[];
  }
}
