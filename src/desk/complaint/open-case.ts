import type { Calendar } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import type { CaseCard, Clock } from '#core/projection.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { howItCame } from '#kinds/complaint/in-words.ts';
import { type Offers, offersOf } from '#kinds/complaint/offers.ts';
import { type Process, processOf } from '#kinds/complaint/process.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { cardOf, personOf, standingWords } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { type TimelineEntry, timelineOf } from '#kinds/complaint/timeline.ts';
import type { Actor } from '#kinds/kind.ts';
import { isInScope } from '../access/in-scope.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { historyOf, stateOf } from '../history.ts';
import { type ComplaintView, viewOf } from '../scenarios/view.ts';

/** A case opened: everything its page, its printing and the API show of it, as of one moment and for one person. */
export interface OpenCase {
  readonly complaint: Complaint;
  readonly version: number;
  /** The same in the words of scenarios: what can be expected of it. */
  readonly view: ComplaintView;
  readonly card: CaseCard;
  readonly person: string;
  readonly standing: string;
  readonly cameBy: string;
  readonly offers: Offers;
  readonly clocks: readonly Clock[];
  readonly timeline: readonly TimelineEntry[];
  readonly process: Process;
  readonly today: Day;
  /** The calendar of the contract’s nation, to say how many working days are left. */
  readonly calendar: Calendar;
  /** Names of members of staff, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A case as one loaded history, with the setting it is read in. */
export interface LoadedCase {
  readonly complaint: Complaint;
  readonly history: ReturnType<typeof historyOf>;
  readonly version: number;
  readonly setting: ComplaintSetting;
}

/** A case by its reference; null when there is none of it for whoever asks. */
export async function loadCase(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<LoadedCase | null> {
  const [loaded, { setting }] = await Promise.all([
    desk.record.loadByReference(organisation, reference),
    situate(desk, organisation, actor),
  ]);
  if (loaded === null || loaded.kind !== kind.name) return null;
  const history = historyOf(loaded.events);
  const complaint = stateOf(history);
  if (!complaint.exists || !isInScope(actor, () => cardOf(complaint))) return null;
  return { complaint, history, version: loaded.version, setting };
}

/** Opens a case for a person; null when there is none of that reference. */
export async function openCase(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<OpenCase | null> {
  const found = await loadCase(desk, organisation, actor, reference);
  if (found === null) return null;
  const { complaint, history, version, setting } = found;
  return {
    complaint,
    version,
    view: viewOf(complaint, setting),
    card: cardOf(complaint),
    person: personOf(complaint),
    standing: standingWords(complaint),
    cameBy: howItCame(complaint.channel),
    offers: offersOf(complaint, setting),
    clocks: clocksOf(complaint),
    timeline: timelineOf(history),
    process: processOf(complaint, setting.today),
    today: setting.today,
    calendar: setting.calendars[complaint.contract.nation],
    names: new Map([...setting.staff.values()].map((staff) => [staff.id, staff.name])),
  };
}
