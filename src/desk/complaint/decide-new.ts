import { complaint } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { type Decided as DecidedCase, decideNewCase } from '../cases/decide-new.ts';
import type { Situated } from '../complaint-setting.ts';

export type Decided = DecidedCase<ComplaintEvent>;

/** Decides a new complaint from its parsed input, under a reference, and records nothing. */
export const decideNew = (
  situated: Situated,
  input: Readonly<Record<string, unknown>>,
  reference: string,
): Decided => decideNewCase(complaint, situated, input, reference) as Decided;
