import { type Day, plusDays } from '#core/day.ts';
import type { materials } from '#kinds/every-kind/restricted/office.ts';

/** What somebody does for the papers of an office: answer for them, or stand in while that person is away. */
export const posts = ['officer', 'deputy'] as const;
export type Post = (typeof posts)[number];
export const postNames: Readonly<Record<Post, string>> = {
  officer: 'Nominated officer',
  deputy: 'Deputy',
};

/** Somebody in a post, from a day: by account, or by name where they have none. All are of management level. */
export interface PostHeld {
  readonly post: Post;
  readonly account: string | null;
  readonly name: string;
  readonly from: Day;
  /** The last day, which counts in full; null while no end is known. */
  readonly until: Day | null;
  /** When Jobcentre Plus was told that it is them; null until it was. */
  readonly toldOn: Day | null;
}

/** Where the papers of an office are locked away. Nobody is named in it. */
export interface Storage {
  /** What it is called: "Cabinet 2". */
  readonly unit: string;
  readonly place: string;
  readonly material: (typeof materials)[number];
  readonly lockable: boolean;
  readonly robust: boolean;
  readonly inspectedOn: Day;
}

/** An office of the provider or of a sub-contractor, as far as papers that may be on no computer need it (G2-68 to 72). */
export interface Office {
  readonly id: string;
  readonly name: string;
  /** The town or area it stands in. */
  readonly area: string;
  /** The sub-contractor whose office it is; null for the provider’s own. */
  readonly organisation: string | null;
  /** The contracts it serves, by id. */
  readonly contracts: readonly string[];
  /** Everybody who held or will hold a post; whoever was named last stands last. */
  readonly held: readonly PostHeld[];
  readonly storage: Storage | null;
  readonly risk: { readonly assessedOn: Day; readonly reviewBy: Day } | null;
  readonly closedOn: Day | null;
}

export const officeKind = 'office';
export const officeStream = (id: string): string => `office-${id}`;

/** Who holds a post on a day; null where nobody does. */
export const holderOn = ({ held }: Office, post: Post, on: Day): PostHeld | null =>
  held.find((one) => one.post === post && one.from <= on && (one.until === null || one.until >= on)) ?? null;

/** An office with somebody in a post from a day: whoever held it before does so until the day before. */
export function withHolder(office: Office, named: PostHeld): Office {
  const others = office.held.filter(({ post }) => post !== named.post);
  const before = office.held
    // The same first day again is a correction of whom it names; a later one had been foreseen, and is no longer so.
    .filter(({ post, from }) => post === named.post && from < named.from)
    .map((one) =>
      one.until === null || one.until >= named.from ? { ...one, until: plusDays(named.from, -1) } : one,
    );
  return { ...office, held: [...others, ...before, named] };
}
