import { z } from 'zod';
import { type Day, dayFrom } from '#core/day.ts';
import { type Subject, subjects } from '#guidance/complaint/route.ts';

/**
 * The parts that commands’ inputs are made of. Text is kept as it was typed, in any script; only control characters that
 * nobody can see or type on purpose are taken out, because neither a letter nor the database can hold them.
 */
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const tidy = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(unseen, '').trim();

/** The most a free-text answer may hold, in characters: about eighty pages. */
export const longest = 250_000;

/** Free text that may be empty. */
export const freeText = z.string().max(longest).transform(tidy);
/** Text that must say something. */
export const someText = z
  .string()
  .max(longest)
  .transform(tidy)
  .refine((text) => text !== '', { error: 'missing' });
/** A name, a title, a reference: one line of at most 200 characters. */
export const oneLine = z
  .string()
  .max(200)
  .transform((text) => tidy(text).replaceAll('\n', ' '));
export const someLine = oneLine.refine((text) => text !== '', { error: 'missing' });

export const someDay = z
  .string()
  .transform((text, context): Day => {
    const found = dayFrom(text.trim());
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: 'not-a-day' });
    return z.NEVER;
  })
  .meta({ format: 'date' });

/** Who or what it is about: as the guidance writes it (OUTGOING_PROVIDER) or as people do (outgoing-provider). */
export const someSubject = z
  .string()
  .transform((text, context): Subject => {
    const found = text.trim().toUpperCase().replaceAll('-', '_') as Subject;
    if (subjects.includes(found)) return found;
    context.addIssue({ code: 'custom', message: 'not-a-choice' });
    return z.NEVER;
  })
  .meta({ enum: subjects.map((subject) => subject.toLowerCase().replaceAll('_', '-')) });

export const lines = z.array(oneLine).max(10);

/** A file that is kept, by its digest: SHA-256 in lower-case hex. */
export const keptFile = z.string().regex(/^[0-9a-f]{64}$/);
