import type { FastifyInstance } from 'fastify';
import type { Person } from '#desk/sign-in/person.ts';

/** A page, or a few that belong together: their routes, and the links to them that every page shows. */
export interface Page {
  routes(app: FastifyInstance): void;
  /** Its places among the main links, in the order pages are composed. */
  readonly main?: readonly MainLink[];
  /** Its links in the foot of every page. */
  readonly foot?: readonly Link[];
  /** Where the search in the bar is posted to, as `words`. */
  readonly find?: string;
}

export interface Link {
  readonly href: string;
  readonly label: string;
}

export interface MainLink extends Link {
  /** Who sees the link; everybody signed in when it does not say. The page itself asks the desk again. */
  readonly for?: (person: Person) => boolean;
  /** A number beside the link, with the word for what it counts: 31 "duties". */
  readonly count?: { readonly of: (person: Person) => Promise<number>; readonly word: string };
  /** What it is for, in a sentence, where it is seldom needed: it is then listed under oversight, not in the bar of links. */
  readonly oversees?: string;
}

/** A main link somebody sees, with the number beside it where it has one. */
export interface CountedLink {
  readonly link: Omit<MainLink, 'count'>;
  readonly count: number | null;
  /** What is counted. */
  readonly counted: string;
  /** What stands under it, where it stands for several. */
  readonly under?: readonly CountedLink[];
}
