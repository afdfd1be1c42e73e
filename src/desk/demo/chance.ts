/**
 * Chance that follows from a seed and a name: the same question always has the same answer, in whatever order questions
 * are asked. So what happens in a story depends on where it stands, and not on how often it was looked at.
 */
export interface Chance {
  /** From 0 up to but not with 1. */
  fraction(name: string): number;
  /** A whole number from the first to the last, both counted. */
  between(name: string, first: number, last: number): number;
  /** True that often, from 0 for never to 1 for always. */
  happens(name: string, share: number): boolean;
  pick<Item>(name: string, from: readonly Item[]): Item;
  /** One of several, each as likely as its weight says. */
  weighted<Item>(name: string, from: readonly (readonly [weight: number, item: Item])[]): Item;
  /** Some of several, without repeating one, in their own order. */
  some<Item>(name: string, from: readonly Item[], count: number): Item[];
}

/** The chance of a seed. */
export function chanceOf(seed: string): Chance {
  const fraction = (name: string): number => scattered(`${seed}/${name}`) / 2 ** 32;
  const between = (name: string, first: number, last: number): number =>
    first + Math.floor(fraction(name) * (last - first + 1));
  const pick = <Item>(name: string, from: readonly Item[]): Item => {
    const found = from[between(name, 0, from.length - 1)];
    if (found === undefined) throw new RangeError(`nothing to pick from for ${name}`);
    return found;
  };
  return {
    fraction,
    between,
    happens: (name, share) => fraction(name) < share,
    pick,
    weighted(name, from) {
      let left = fraction(name) * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of from) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(
        name,
        from.map(([, item]) => item),
      );
    },
    some(name, from, count) {
      const ranked = from.map((item, index) => ({ item, index, rank: fraction(`${name}/${index}`) }));
      const chosen = ranked.sort((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}

/** A text scattered evenly over 32 bits: FNV-1a, then the mixing that ends MurmurHash3, so that near names lie far apart. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
