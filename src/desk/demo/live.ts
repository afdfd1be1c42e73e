import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint, ComplaintState } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import { begin, type Opening } from './begin.ts';
import type { Happening } from './scene.ts';
import { type Ground, unfold } from './unfold.ts';

/** A complaint lived through on the pure domain: its history, and what it came to. */
export interface Life {
  readonly history: readonly Recorded<ComplaintEvent>[];
  readonly complaint: Complaint;
  readonly lastAt: Moment;
  /** What the story wanted and the rules refused. */
  readonly refused: readonly { readonly happening: Happening; readonly refusals: readonly Refusal[] }[];
}

/** What a command comes to: its events, or everything in its way, the actor's role and the form of its input counted. */
export function decideOn(
  state: ComplaintState,
  { command: name, input }: Pick<Happening, 'command' | 'input'>,
  setting: ComplaintSetting,
):
  | { readonly ok: true; readonly events: readonly ComplaintEvent[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const command = kind.commands.get(name);
  if (command === undefined) throw new RangeError(`there is no command ${name}`);
  const barred = permitRefusal(name, setting.actor.roles);
  if (barred !== null) return { ok: false, refusals: [barred] };
  const parsed = command.schema.safeParse(input);
  if (parsed.success) return command.decide(state, parsed.data, setting);
  const says = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { ok: false, refusals: [{ code: 'input.invalid', says, remedy: '', clauses: [] }] };
}

/** Events as they are remembered. */
export const remember = (
  events: readonly ComplaintEvent[],
  version: number,
  { now, actor }: ComplaintSetting,
): Recorded<ComplaintEvent>[] =>
  events.map((event, index) => ({
    event,
    version: version + index + 1,
    at: now,
    by: { id: actor.id, name: actor.name },
  }));

/** Lives a story from its first day to a moment, with nothing kept but in memory. `watch` sees every step. */
export function live(
  opening: Opening,
  until: Moment,
  ground: Ground,
  recording: (at: Moment) => NonNullable<ComplaintSetting['recording']>,
  watch: (complaint: Complaint, setting: ComplaintSetting, happening: Happening) => void = () => undefined,
): Life {
  let history: Recorded<ComplaintEvent>[] = [];
  let state: ComplaintState = kind.initial();
  const refused: { happening: Happening; refusals: readonly Refusal[] }[] = [];
  const act = (happening: Happening): boolean => {
    const setting = ground.settingAt(happening.at, happening.by);
    const given =
      happening.command === 'record' ? { ...setting, recording: recording(happening.at) } : setting;
    const decision = decideOn(state, happening, given);
    if (!decision.ok) {
      refused.push({ happening, refusals: decision.refusals });
      return false;
    }
    const added = remember(decision.events, history.length, setting);
    history = [...history, ...added];
    state = added.reduce<ComplaintState>((before, one) => kind.evolve(before, one), state);
    watch(state as Complaint, setting, happening);
    return true;
  };
  const first = begin(opening);
  if (!act(first) || !state.exists)
    throw new RangeError(`the story could not begin: ${JSON.stringify(refused[0]?.refusals)}`);
  const story = unfold(opening.story, state, first.at, until, ground);
  let lastAt = first.at;
  for (let next = story.next(); next.done !== true; ) {
    lastAt = next.value.at;
    next = story.next(act(next.value) ? { complaint: state } : { refused: true });
  }
  return { history, complaint: state, lastAt, refused };
}
