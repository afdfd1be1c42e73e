import { day, type Moment, momentAt, plusDays } from '#core/day.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { begin } from '#desk/demo/begin.ts';
import { decideOn, remember } from '#desk/demo/live.ts';
import type { Happening } from '#desk/demo/scene.ts';
import { everyRoute, type Story, storyOf, type Temper } from '#desk/demo/story.ts';
import { unfold } from '#desk/demo/unfold.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { Complaint, ComplaintState } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import { intrusionOn } from './adversary.ts';
import { type Corner, contractOf, ground, recordingIn } from './ground.ts';
import type { Step } from './invariants.ts';

/** What makes a history, small enough to be written down and tried again. */
export interface Recipe {
  readonly corner: Corner;
  readonly seed: number;
  /** After which step somebody does what, on top of the story. */
  readonly intrusions: readonly { readonly after: number; readonly command: string; readonly seed: number }[];
}

export interface Played {
  readonly complaint: Complaint;
  readonly history: readonly Recorded<ComplaintEvent>[];
  readonly refused: readonly Happening[];
  readonly now: Moment;
  readonly story: Story;
}

const longest = 400;

/** A letter with a gap in it is never printed, so the desk records nothing of what would send it. */
const hasGap = (event: ComplaintEvent): boolean =>
  event.type === 'LetterIssued' && event.letter.blocks.some((block) => block.kind === 'gap');

/** Plays a history: the story as it unfolds, and the intruder where the recipe has them. Every step is looked at. */
export function play({ corner, seed, intrusions }: Recipe, look: (step: Step) => void): Played {
  const story = storyOf(`history/${seed}`, everyRoute);
  const on = plusDays(day('2018-03-01'), story.chance.between('first-day', 0, 560));
  const setting = ground.settingAt(momentAt(on, '08:00'), systemActor);
  const opening = {
    story,
    setting,
    calendar: setting.calendars[corner.nation],
    attachments: ground.attachments,
    contract: contractOf(corner),
    on,
  };
  const stage = stageIn(corner, look);
  const first = begin(opening);
  if (!stage.act(first)) throw new Error(`could not begin: ${JSON.stringify(first)}`);
  const until = momentAt(plusDays(on, 500), '12:00');
  stage.go(story, first.at, until, intrusions);
  return { ...stage.played(), story };
}

/** From where a history stands, with everybody willing: what is owed is done, and they are content. */
export function finish({ corner }: Recipe, from: Played, look: (step: Step) => void): Played {
  const willing: Temper = {
    pace: 'prompt',
    nature: 'content',
    withdraws: false,
    ice: 'never',
    toTheEnd: false,
    asksAgain: false,
  };
  const stage = stageIn(corner, look, from);
  const until = Temporal.Instant.from(from.now)
    .add({ hours: 24 * 900 })
    .toString() as Moment;
  stage.go({ ...from.story, temper: willing }, from.now, until, []);
  return { ...stage.played(), story: from.story };
}

function stageIn(corner: Corner, look: (step: Step) => void, from?: Played) {
  let history: readonly Recorded<ComplaintEvent>[] = from?.history ?? [];
  let state: ComplaintState = from?.complaint ?? kind.initial();
  let now: Moment = from?.now ?? ('2018-01-01T00:00:00Z' as Moment);
  const refused: Happening[] = [];

  function act(happening: Happening): boolean {
    const setting = ground.settingAt(happening.at, happening.by);
    const given =
      happening.command === 'record' ? { ...setting, recording: recordingIn(corner)(happening.at) } : setting;
    const decision = decideOn(state, happening, given);
    now = happening.at;
    if (!decision.ok || decision.events.some(hasGap)) {
      refused.push(happening);
      return false;
    }
    const before = state.exists ? state : null;
    const added = remember(decision.events, history.length, setting);
    history = [...history, ...added];
    state = added.reduce<ComplaintState>((was, one) => kind.evolve(was, one), state);
    look({ before, after: state as Complaint, added, history, setting, happening });
    return true;
  }

  function go(story: Story, since: Moment, until: Moment, intrusions: Recipe['intrusions']): void {
    let unfolding = unfold(story, state as Complaint, since, until, ground);
    let next = unfolding.next();
    for (let step = 0; next.done !== true && step < longest; step++) {
      const came = act(next.value) ? { complaint: state as Complaint } : ({ refused: true } as const);
      const due = intrusions.filter((one) => one.after === step);
      for (const { command, seed } of due) {
        const at = Temporal.Instant.from(now).add({ minutes: 1 }).toString() as Moment;
        const today = ground.settingAt(at, systemActor).today;
        act({ at, ...intrusionOn(state as Complaint, today, command, seed) });
      }
      // What somebody did in between, the story has not seen: it is taken up again from there.
      if (due.length > 0) unfolding = unfold(story, state as Complaint, now, until, ground);
      next = due.length > 0 ? unfolding.next() : unfolding.next(came);
    }
  }

  return { act, go, played: () => ({ complaint: state as Complaint, history, refused, now }) };
}
