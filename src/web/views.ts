import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Day, Moment } from '#core/day.ts';
import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import { momentInShort, momentInWords } from '#core/moment-in-words.ts';
import { rolesInWords } from '#desk/access/roles-in-words.ts';
import { importOnce } from './import-once.ts';
import { govukFolder, mojFolder, webFolder } from './packages.ts';

/** The templates, ready to be filled. */
export interface Views {
  /** The page a template makes of its data. Throws when the template is wrong: a bug. */
  fill(template: string, data: object): string;
}

/**
 * Opens the templates: ours, then the official macros ("govuk/…", "moj/…"). Everything printed is escaped unless a
 * template says otherwise. Each template is compiled once, when it is first used. `more` adds folders, for tests.
 */
export function openViews(...more: readonly string[]): Views {
  const folders = [webFolder, join(govukFolder, 'dist'), mojFolder, ...more];
  importOnce();
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  return { fill: (template, data) => environment.render(template, data) };
}

/** What templates may do with a value beyond what Nunjucks brings. */
const filters: Record<string, (...given: never[]) => unknown> = {
  /** "Wednesday 4 April": {{ due | inWords(today) }}. */
  inWords: (on: Day, today?: Day) => inWords(on, today),
  /** "Wed 4 April". */
  inShort: (on: Day, today?: Day) => inShort(on, today),
  /** "Tuesday 27 March, 10:05". */
  momentInWords: (at: Moment, today?: Day) => momentInWords(at, today),
  /** "Tue 27 March, 10:05". */
  momentInShort: (at: Moment, today?: Day) => momentInShort(at, today),
  /** "A, B and C". */
  listed: (things: readonly string[]) => listInWords(things),
  /** "Handler and reviewer", from role ids. */
  rolesInWords: (roles: readonly string[]) => rolesInWords(roles),
};
