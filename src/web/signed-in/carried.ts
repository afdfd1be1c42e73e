import { z } from 'zod';
import { saysPaperOnly } from '#desk/restricted/paper-only.ts';
import type { Posted } from '#web/forms/posted.ts';
import { wayBack } from './way-back.ts';

/** What somebody typed into a form before they found themselves signed out: kept in the sign-in page, and sent on from there. */
export interface Carried {
  /** Where it was being sent. */
  readonly to: string;
  /** The account that was signed in: nobody else is shown it. */
  readonly by: string;
  readonly typed: Posted;
}

const schema = z.object({
  to: z.string().transform((text, context) => {
    const path = wayBack(text);
    if (path === null) context.addIssue('not a path of ours');
    return path ?? '';
  }),
  by: z.string().min(1),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export const carriedAsText = (carried: Carried): string => JSON.stringify(carried);

/** What a sign-in page carried, for the person who signed in; null when there is nothing, or it is somebody else's. */
export function carriedFrom(text: string, person: { readonly id: string }): Carried | null {
  if (text === '') return null;
  try {
    const found = schema.safeParse(JSON.parse(text));
    return found.success && found.data.by === person.id ? found.data : null;
  } catch {
    return null;
  }
}

/**
 * The parts of a form that are sent again: all but the token, which is made anew. Of one that says that somebody’s record is kept
 * on paper only, that answer and nothing else.
 */
export function typedIn(posted: Posted): Posted {
  if (saysPaperOnly(posted)) return { paperOnly: 'yes' };
  return Object.fromEntries(Object.entries(posted).filter(([name]) => name !== 'form-token'));
}

/** Name and value pairs, for hidden inputs. */
export function hiddenInputs(typed: Posted): { name: string; value: string }[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => ({ name, value: each })),
  );
}
