import { type Day, later, type Moment, momentAt } from '#core/day.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { type Complaint, isOpen } from '#kinds/complaint/state.ts';
import { dutiesOf } from '#kinds/complaint/worklist.ts';
import type { Actor } from '#kinds/kind.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Attachment, Happening, Scene } from './scene.ts';
import type { Story } from './story.ts';
import { happenings } from './walk.ts';

/** What stands round a story whatever happens in it. */
export interface Ground {
  /** What a decision of somebody at a moment is given. */
  settingAt(at: Moment, actor: Actor): ComplaintSetting;
  readonly attachments: readonly Attachment[];
  /** Holidays added while stories go on: on that day the dates of whatever is open are worked out again. */
  readonly proclaimed: readonly { readonly on: Day; readonly why: string }[];
}

/** What came of a happening: the complaint as it now is, or that the rules refused it. */
export type Came = { readonly complaint: Complaint } | { readonly refused: true };

/**
 * A story from a complaint's last word to a moment: each thing that happens, one by one, nights and added holidays among them.
 * Whoever drives it does what is given and hands back what came of it. What is refused is not tried again until something
 * else has happened.
 */
export function* unfold(
  story: Story,
  begun: Complaint,
  since: Moment,
  until: Moment,
  ground: Ground,
): Generator<Happening, void, Came> {
  let complaint = begun;
  let now = since;
  let barred = new Set<string>();
  for (;;) {
    const scene = sceneOf(story, complaint, now, ground);
    const next = [...ofItself(scene, ground), ...happenings(scene)]
      .filter((one) => !barred.has(nameOf(one)))
      .reduce<Happening | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
    if (next === null || next.at > until) return;
    const came = yield next;
    now = next.at;
    if ('refused' in came) barred.add(nameOf(next));
    else {
      barred = new Set();
      complaint = came.complaint;
    }
  }
}

const nameOf = ({ command, by, input }: Happening): string => `${command}/${by.id}/${JSON.stringify(input)}`;

/** A complaint seen at a moment, as its story would have it go on. */
export function sceneOf(story: Story, complaint: Complaint, now: Moment, ground: Ground): Scene {
  const setting = ground.settingAt(now, systemActor);
  return {
    complaint,
    story,
    setting,
    calendar: setting.calendars[complaint.contract.nation],
    attachments: ground.attachments,
  };
}

/** What happens without anybody: what falls due to the system itself in the night, and dates worked out again. */
function ofItself({ complaint, setting }: Scene, { proclaimed }: Ground): Happening[] {
  const { now, today } = setting;
  const nights = dutiesOf(complaint, setting).flatMap(({ ownerRole, command, due }): Happening[] => {
    if (ownerRole !== 'system' || command === null) return [];
    const night = momentAt(later(due, today), '00:10');
    return [{ at: night > now ? night : now, by: systemActor, command, input: {} }];
  });
  const recounted = proclaimed
    .map(({ on, why }) => ({ at: momentAt(on, '08:30'), why }))
    .filter(({ at }) => at > now && isOpen(complaint))
    .map(({ at, why }) => ({ at, by: systemActor, command: 'recompute-clocks', input: { why } }));
  return [...nights, ...recounted];
}
