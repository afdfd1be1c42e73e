import type { Person } from '#desk/sign-in/person.ts';
import type { CountedLink, MainLink, Page } from './page.ts';

/** Where what is seldom needed is listed. */
const oversight = '/oversight';

/**
 * The main links a person sees, counted. What they seldom need is under one link, unless there is only one of it.
 * @param person Whoever looks; null when nobody is signed in, who sees none.
 */
export async function countLinks(pages: readonly Page[], person: Person | null): Promise<CountedLink[]> {
  if (person === null) return [];
  const shown = linksOf(pages).filter((link) => link.for === undefined || link.for(person));
  return gathered(await Promise.all(shown.map((link) => counted(link, person))));
}

/** Where a person starts: the first main link that is for them; else one for everybody, or their account while there is none. */
export function homeOf(pages: readonly Page[], person: Person | null): string {
  if (person === null) return '/sign-in';
  const links = linksOf(pages);
  const theirs = links.find((link) => link.for?.(person)) ?? links.find((link) => link.for === undefined);
  return theirs?.href ?? '/account';
}

/** Those seldom needed, whether they stand under one link or, being alone, among the others. */
export const seldomNeeded = (links: readonly CountedLink[]): readonly CountedLink[] =>
  links.flatMap((each) => each.under ?? (each.link.oversees === undefined ? [] : [each]));

const counted = async (link: MainLink, person: Person): Promise<CountedLink> => ({
  link,
  count: (await link.count?.of(person)) ?? null,
  counted: link.count?.word ?? '',
});

const linksOf = (pages: readonly Page[]): MainLink[] => pages.flatMap((page) => page.main ?? []);

function gathered(links: readonly CountedLink[]): CountedLink[] {
  const under = links.filter(({ link }) => link.oversees !== undefined);
  const [first] = under;
  if (first === undefined || under.length === 1) return [...links];
  const counts = under.flatMap(({ count }) => (count === null ? [] : [count]));
  const all: CountedLink = {
    link: { href: oversight, label: 'Oversight' },
    count: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    counted: 'to see to',
    under,
  };
  return links.flatMap((each) => (each === first ? [all] : under.includes(each) ? [] : [each]));
}
