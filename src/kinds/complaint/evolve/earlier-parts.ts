import type { Complaint } from '../state.ts';

/** Somebody has had a part in it from now on: said once, however often they do the same. */
export const part = (
  was: Complaint,
  staff: string,
  name: string,
  what: string,
): Pick<Complaint, 'earlierParts'> => ({
  earlierParts: was.earlierParts.some((earlier) => earlier.staff === staff && earlier.part === what)
    ? was.earlierParts
    : [...was.earlierParts, { staff, name, part: what }],
});
