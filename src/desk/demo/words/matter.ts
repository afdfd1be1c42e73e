import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { Outcome } from '#guidance/complaint/outcomes.ts';

/** One thing somebody is unhappy about, and everything that may come to be said of it. */
export interface Part {
  readonly title: string;
  /** What would put it right, in their words. */
  readonly wanted: string;
  readonly should: string;
  /** What happened, where the complaint is right, right in part, or not right. */
  readonly upheld: string;
  readonly partly: string;
  readonly not: string;
  /** What has been done about it, or will be. */
  readonly doing: string;
  /** Why they cannot have all they want. */
  readonly why: string;
  readonly outcomes: readonly Outcome[];
  /** Something promised, beginning with a verb. */
  readonly promise?: string;
}

/** What a complaint is about: a few words, their own words in several voices, and its parts. */
export interface Matter {
  readonly matter: string;
  readonly says: readonly string[];
  readonly parts: readonly [Part, ...Part[]];
  readonly category: CategoryCode;
  /** The language they write in, where it is not English. */
  readonly language?: 'cy';
  /** It is about somebody who works here. */
  readonly ofStaff?: true;
}

/** A text with its gaps filled: "{amount}" stands for the amount of this story. A gap nobody fills is a bug. */
export function fill(text: string, filling: Readonly<Record<string, string>>): string {
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const found = filling[name];
    if (found === undefined) throw new RangeError(`nothing fills {${name}}`);
    return found;
  });
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`;
}

/** What fills the gaps: one of each for a story. */
export const gaps = {
  amount: ['£38.40', '£12.60', '£57.20', '£104.75', '£9.80', '£221.00', '£46.15'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  count: ['three', 'four', 'five', 'six'],
  minutes: ['25', '40', '55', '70'],
  place: ['the Larkton office', 'the Quay Street centre', 'the Saltby centre', 'the Fenmoor office'],
  course: [
    'the forklift course',
    'the first aid course',
    'the bookkeeping course',
    'the security licence course',
  ],
} as const;
