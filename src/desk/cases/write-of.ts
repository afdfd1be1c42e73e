import type { AnyEvent, AnyKind, CaseSetting } from '#kinds/case-setting.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { asNew, stateIn } from '../history.ts';

/** What is written to the stream of a case, with everything that follows from it worked out. */
export const writeOfCase = (
  kind: AnyKind,
  stream: string,
  expected: number,
  added: readonly Recorded<AnyEvent>[],
  setting: Pick<CaseSetting, 'calendars' | 'rules'>,
  before: readonly Recorded<AnyEvent>[] = [],
): StreamWrite => ({
  stream,
  kind: kind.name,
  expected,
  events: added.map((one) => asNew(kind, one)),
  projection: kind.project(stateIn(kind, [...before, ...added]), setting),
});
