import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { asNew, stateOf } from '../history.ts';

/** What is written to a stream, with everything that follows from it worked out. */
export function writeOf(
  stream: string,
  expected: number,
  added: readonly Recorded<ComplaintEvent>[],
  setting: ComplaintSetting,
  before: readonly Recorded<ComplaintEvent>[] = [],
): StreamWrite {
  const state = stateOf([...before, ...added]);
  return {
    stream,
    kind: kind.name,
    expected,
    events: added.map(asNew),
    projection: kind.project(state, setting),
  };
}
