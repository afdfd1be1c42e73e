import { inWords } from '#core/day-in-words.ts';
import type { Redaction } from '#kinds/complaint/state.ts';
import { isSamePerson } from '#kinds/same-person.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { type LoadedCase, loadCase } from './open-case.ts';
import { restrictedOriginal } from './restricted-original.ts';

/** A copy with parts blacked out, as whoever checks it has it before them. */
export interface CopyToCheck {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly pages: number;
  /** "Osric Vane, Tuesday 27 March 2018". */
  readonly madeBy: string;
  /** Whoever asks made it, so somebody else checks it. */
  readonly own: boolean;
  /** Whether whoever asks may open the original. */
  readonly originalOpen: boolean;
  readonly marks: readonly MarkToCheck[];
  /** What to know of the copy: whole sentences. */
  readonly notices: readonly string[];
}

/** One thing that was taken out, why, and where. */
export interface MarkToCheck {
  /** “Rowan Vane”, or "A box of 40 by 6 mm". */
  readonly says: string;
  readonly reason: string;
  readonly times: number;
  readonly pages: readonly number[];
}

/** Every copy of a complaint that waits to be checked, oldest first; null when there is no such complaint. */
export async function copiesToCheck(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<readonly CopyToCheck[] | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  return found.complaint.redactions
    .filter(({ state }) => state === 'to-check')
    .map((one) => copyOf(one, found, person));
}

function copyOf(
  one: Redaction,
  { complaint, setting }: Pick<LoadedCase, 'complaint' | 'setting'>,
  person: Person,
): CopyToCheck {
  return {
    id: one.id,
    document: one.document,
    title: complaint.documents.find(({ id }) => id === one.document)?.title ?? one.document,
    pages: one.pages,
    madeBy: `${one.madeByName}, ${inWords(one.madeOn)}`,
    own: isSamePerson(setting.staff.values(), one.madeBy, person.id),
    originalOpen: restrictedOriginal(complaint, one.document, person) === null,
    marks: one.marks.map((mark, at) => ({
      says:
        mark.kind === 'words'
          ? `“${mark.words}”`
          : `A box of ${rounded(mark.width)} by ${rounded(mark.height)} mm`,
      reason: mark.reason,
      times: one.found?.[at]?.times ?? 1,
      pages: one.found?.[at]?.pages ?? (mark.kind === 'box' ? [mark.page] : []),
    })),
    notices: one.notices ?? [],
  };
}

const rounded = (millimetres: number): number => Math.round(millimetres);
