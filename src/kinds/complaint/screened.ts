import { z } from 'zod';
import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { typedIn, wordsForPaperIn } from '#kinds/every-kind/restricted/words-for-paper.ts';
import type { ComplaintEvent } from './events.ts';
import { refusalOf } from './refuse.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint } from './state.ts';

/** What somebody says of words that were stopped, to go on with them. */
const nothingRestricted = 'nothing-restricted';

const confirmed = z
  .array(z.enum([nothingRestricted]))
  .max(5)
  .meta({ description: 'That what is typed says nothing of restrictions, risk or offences' })
  .optional();

/** A command’s schema, with what is said of words that were stopped where it takes any. */
export const withConfirmed = <Schema extends z.ZodObject>(schema: Schema): Schema =>
  takesWords(schema) ? (schema.safeExtend({ confirmed }) as unknown as Schema) : schema;

/** What was typed apart from what is said of it. */
export function apart(input: Readonly<Record<string, unknown>>): {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly isConfirmed: boolean;
} {
  const { confirmed: said, ...typed } = input;
  return { typed, isConfirmed: Array.isArray(said) && said.includes(nothingRestricted) };
}

/** The fields in which something typed speaks of what stays with the nominated officer, with the words found; none where nothing does. */
function found(
  { mappa }: Complaint,
  { actor }: ComplaintSetting,
  typed: Readonly<Record<string, unknown>>,
): { readonly at: string; readonly words: readonly string[] }[] {
  // What Redress writes of itself nobody typed.
  if (mappa === null || actor.roles.includes('system')) return [];
  return typedIn(typed)
    .map(({ at, text }) => ({ at, words: wordsForPaperIn(text) }))
    .filter(({ words }) => words.length > 0);
}

/** Stops words on a complaint with the MAPPA marker, until somebody says that they tell nothing of restrictions, risk or offences. */
export const wordsStopped = (
  complaint: Complaint,
  setting: ComplaintSetting,
  typed: Readonly<Record<string, unknown>>,
): Refusal[] =>
  found(complaint, setting, typed).flatMap(({ at, words }) =>
    refusalOf(setting.rules, 'mappa.words-for-paper', complaint.pack, {
      says: `${listInWords(words.map((word) => `“${word}”`))} may speak of a restriction, a risk or an offence, and that is not written here.`,
      at,
    }),
  );

/** That somebody said so: in which command and which fields, and none of the words. */
export const wordsLetThrough = (
  complaint: Complaint,
  setting: ComplaintSetting,
  { command, typed }: { readonly command: string; readonly typed: Readonly<Record<string, unknown>> },
): ComplaintEvent[] => {
  const fields = found(complaint, setting, typed).map(({ at }) => at);
  return fields.length === 0 ? [] : [{ type: 'MappaWordsConfirmed', command, fields }];
};

/** Whether a schema takes anything somebody could write a sentence in. */
function takesWords(schema: z.ZodType): boolean {
  if (z.globalRegistry.get(schema)?.['format'] === 'date') return false;
  const def = schema.def as z.core.$ZodTypeDef & Partial<Parts>;
  if (def.type === 'string') return true;
  return [def.innerType, def.element, def.in, ...(def.options ?? []), ...Object.values(def.shape ?? {})].some(
    (part) => part !== undefined && takesWords(part),
  );
}

/** What schemas are made of, by kind: an optional, a list, a pipe, a choice, an object. */
interface Parts {
  readonly innerType: z.ZodType;
  readonly element: z.ZodType;
  readonly in: z.ZodType;
  readonly options: readonly z.ZodType[];
  readonly shape: Readonly<Record<string, z.ZodType>>;
}
