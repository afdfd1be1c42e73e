import { complaint } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { writeOfCase } from '../cases/write-of.ts';

/** What is written to the stream of a complaint. */
export const writeOf = (
  stream: string,
  expected: number,
  added: readonly Recorded<ComplaintEvent>[],
  setting: Pick<ComplaintSetting, 'calendars' | 'rules'>,
  before: readonly Recorded<ComplaintEvent>[] = [],
): StreamWrite => writeOfCase(complaint, stream, expected, added, setting, before);
