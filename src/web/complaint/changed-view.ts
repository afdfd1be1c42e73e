import type { Day, Moment } from '#core/day.ts';
import { momentInShort } from '#core/moment-in-words.ts';

/** What others recorded meanwhile, as macros/changed.njk draws it. */
export const changedView = (
  since: readonly { readonly title: string; readonly at: Moment; readonly by: string }[],
  { today, leave }: { readonly today: Day; readonly leave: string },
) => ({
  entries: since.map(({ title, at, by }) => ({ says: title, when: momentInShort(at, today), by })),
  leave,
});
