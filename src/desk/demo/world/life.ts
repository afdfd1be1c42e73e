import type { Moment } from '#core/day.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { evolve } from '#kinds/complaint/evolve.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint, ComplaintState } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { carryOut } from '../../cases/carry-out.ts';
import { writeOf } from '../../complaint/write-of.ts';
import type { Desk } from '../../desk.ts';
import { asHistory, stateOf } from '../../history.ts';
import { decideOn } from '../live.ts';
import type { Happening } from '../scene.ts';
import { type Came, type Ground, unfold } from '../unfold.ts';
import type { ToCome } from './openings.ts';

/** A complaint of the demo that has come in: what is recorded of it, and what has happened since and is not recorded yet. */
export interface Life {
  readonly toCome: ToCome;
  recorded: readonly Recorded<ComplaintEvent>[];
  since: Recorded<ComplaintEvent>[];
  complaint: Complaint;
  /** The moment its story is taken up again from. */
  from: Moment;
  /** Its story, and the next thing in it; null when it has to be taken up from where the complaint stands. */
  unfolding: { readonly story: Generator<Happening, void, Came>; next: Happening | null } | null;
}

/** A life out of its history as it is recorded, taken up from its last event or from a moment after it. */
export function lifeOf(
  toCome: ToCome,
  recorded: readonly Recorded<ComplaintEvent>[],
  from: Moment | null = null,
): Life {
  const lastAt = recorded.at(-1)?.at ?? unreachable();
  return {
    toCome,
    recorded,
    since: [],
    complaint: stateOf(recorded) as Complaint,
    // A demo gone on with comes by moments that this life is past already.
    from: from === null || from < lastAt ? lastAt : from,
    unfolding: null,
  };
}

/** What lives of one organisation are lived on. */
export interface Stage {
  readonly desk: Desk;
  readonly organisation: string;
  readonly ground: Ground;
  /** The moment the demo ends. */
  readonly last: Moment;
  /** Told of what the rules refused: a story never wants it. */
  readonly onRefused: (happening: Happening, why: string) => void;
}

/** Lives on until a moment: every step decided by the rules, every letter and copy made and kept. Nothing is recorded yet. */
export async function liveOn(life: Life, until: Moment, stage: Stage): Promise<void> {
  const taken = life.unfolding ?? takeUp(life, stage);
  life.unfolding = taken;
  while (taken.next !== null && taken.next.at <= until) {
    const came = await step(life, taken.next, stage);
    const next = taken.story.next(came ? { complaint: life.complaint } : { refused: true });
    taken.next = next.done === true ? null : next.value;
  }
}

function takeUp(life: Life, { ground, last }: Stage): NonNullable<Life['unfolding']> {
  const story = unfold(life.toCome.story, life.complaint, life.from, last, ground);
  const first = story.next();
  return { story, next: first.done === true ? null : first.value };
}

async function step(life: Life, happening: Happening, stage: Stage): Promise<boolean> {
  const { desk, organisation, ground, onRefused } = stage;
  const setting = ground.settingAt(happening.at, happening.by);
  const decision = decideOn(life.complaint, happening, setting);
  const made = decision.ok
    ? await carryOut(desk, organisation, kind, { state: life.complaint, events: decision.events, setting })
    : { refusals: decision.refusals };
  if ('refusals' in made) {
    onRefused(happening, made.refusals.map(({ says }) => says).join(' '));
    return false;
  }
  const added = asHistory(made.events as readonly ComplaintEvent[], versionOf(life), setting);
  life.since.push(...added);
  life.complaint = added.reduce<ComplaintState>(evolve, life.complaint) as Complaint;
  return true;
}

const versionOf = ({ recorded, since }: Life): number => recorded.length + since.length;

/** What has happened in a life and is to be recorded; null when nothing has. */
export function owedOf(life: Life, ground: Ground): StreamWrite | null {
  const last = life.since.at(-1);
  if (last === undefined) return null;
  const setting: ComplaintSetting = ground.settingAt(last.at, { ...last.by, roles: [] });
  return writeOf(life.toCome.stream, life.recorded.length, life.since, setting, life.recorded);
}

/** Notes that everything that happened in a life is recorded. */
export function settle(life: Life): void {
  life.recorded = [...life.recorded, ...life.since];
  life.since = [];
}

function unreachable(): never {
  throw new RangeError('a complaint of the demo has no history');
}
