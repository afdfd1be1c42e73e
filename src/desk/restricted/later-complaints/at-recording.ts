import type { AnyEvent, AnyKind } from '#kinds/case-setting.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { Desk } from '../../desk.ts';
import { stateOf } from '../../history.ts';
import { asksOf, withAsks } from './asks.ts';

/**
 * Looks, before a case is recorded, whether an officer is to be asked about it, so that both are recorded together. Gives back what
 * puts it behind the history that is recorded. Only complaints bear the marker.
 */
export async function askedAtRecording(
  desk: Desk,
  organisation: string,
  kind: Pick<AnyKind, 'name'>,
  decided: readonly Recorded<AnyEvent>[],
  setting: ComplaintSetting,
): Promise<<Event extends AnyEvent>(history: Recorded<Event>[]) => Recorded<Event>[]> {
  if (kind.name !== 'complaint') return (history) => history;
  const complaint = stateOf(decided as readonly Recorded<ComplaintEvent>[]);
  const asks = await asksOf(desk, organisation, complaint, setting.staff);
  if (asks.length === 0) return (history) => history;
  return <Event extends AnyEvent>(history: Recorded<Event>[]) =>
    withAsks(history as unknown as Recorded<ComplaintEvent>[], asks, setting) as unknown as Recorded<Event>[];
}
