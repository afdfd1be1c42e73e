import type { Calendar } from '#core/calendar.ts';
import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { Clock } from '#core/projection.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { howItCame } from '#kinds/complaint/in-words.ts';
import { type Offers, offersOf } from '#kinds/complaint/offers.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { type Process, processOf } from '#kinds/complaint/process.ts';
import { readinessOf } from '#kinds/complaint/readiness.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf, standingWords } from '#kinds/complaint/standing.ts';
import { type Complaint, isOpen, providerOpen } from '#kinds/complaint/state.ts';
import { type TimelineEntry, timelineOf } from '#kinds/complaint/timeline.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';
import { elementsOf, type ShownElement } from './page/elements.ts';
import { type CaseElsewhere, elsewhereOf } from './page/elsewhere.ts';
import { groundsOf } from './page/grounds.ts';
import { markedElsewhere } from './page/marked-elsewhere.ts';
import { aboutDuty } from './page/next.ts';
import { type Paper, papersOf } from './page/papers.ts';
import { peopleOf, type ShownPerson } from './page/people.ts';
import { type Warning, warningsOf } from './page/warnings.ts';

/** Everything the page of a case shows, for one person and one moment, in plain data. */
export interface CasePage {
  readonly reference: string;
  readonly version: number;
  readonly open: boolean;
  readonly person: string;
  readonly matter: string;
  readonly standing: string;
  /** Null while nobody handles it. */
  readonly handler: string | null;
  readonly receivedOn: Day;
  /** "by phone". */
  readonly cameBy: string;
  readonly contract: string;
  /** What they asked us to do differently; empty when nothing. */
  readonly adjustments: string;
  readonly warnings: readonly Warning[];
  readonly offers: Offers;
  /** The commands this person’s roles allow at all, whether or not they can be done now. */
  readonly permitted: readonly string[];
  /** What is left of the next duty; empty where there is none. */
  readonly aboutNext: string;
  readonly clocks: readonly Clock[];
  /** Clocks that have not begun, with what will start them. */
  readonly toCome: readonly {
    readonly id: string;
    readonly name: string;
    readonly starts: string;
    readonly clauses: readonly ClauseId[];
  }[];
  readonly elements: readonly ShownElement[];
  readonly elementsAgreed: boolean;
  readonly timeline: readonly TimelineEntry[];
  readonly process: Process;
  readonly people: readonly ShownPerson[];
  readonly papers: readonly Paper[];
  /** How much of what the file should hold by now is there, or explained. */
  readonly file: { readonly of: number; readonly ready: number; readonly missing: number };
  /** Its cases at ICE and at the Ombudsman, the newest first. */
  readonly elsewhere: readonly CaseElsewhere[];
  readonly today: Day;
  /** The calendar of the contract's nation, to say how many working days are left. */
  readonly calendar: Calendar;
}

/** The page of a case; null when there is none of that reference. */
export async function casePage(desk: Desk, person: Person, reference: string): Promise<CasePage | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, version, setting } = found;
  const offers = offersOf(complaint, setting);
  const bearing = await markedElsewhere(desk, person.organisation, complaint, person);
  return {
    reference: complaint.reference,
    version,
    open: isOpen(complaint),
    person: personOf(complaint),
    matter: complaint.matter,
    standing: standingWords(complaint),
    handler:
      complaint.handler === null ? null : (setting.staff.get(complaint.handler)?.name ?? complaint.handler),
    receivedOn: complaint.receivedOn,
    cameBy: howItCame(complaint.channel),
    contract: complaint.contract.name,
    adjustments: complaint.adjustments,
    warnings: warningsOf(complaint, setting, bearing),
    offers,
    permitted: [...kind.commands.keys()].filter((name) => permitRefusal(name, person.roles) === null),
    aboutNext: aboutNextOf(offers, complaint, person, setting.today),
    clocks: clocksOf(complaint),
    toCome: toCome(complaint, setting),
    elements: elementsOf(complaint),
    elementsAgreed: complaint.elementsAgreedOn !== null,
    timeline: timelineOf(history),
    process: processOf(complaint, setting.today),
    people: peopleOf(complaint, setting),
    papers: papersOf(complaint),
    file: fileOf(complaint, setting),
    elsewhere: elsewhereOf(complaint),
    today: setting.today,
    calendar: setting.calendars[complaint.contract.nation],
  };
}

/** What is left of the next duty, and whose it is where it is not this person’s to do. */
function aboutNextOf({ next, can }: Offers, complaint: Complaint, { roles }: Person, today: Day): string {
  if (next === null) return '';
  const about = aboutDuty(next, complaint, today);
  const barred = next.command === null || can.length === 0 ? null : permitRefusal(next.command, roles);
  return barred === null ? about : [about, barred.says, barred.remedy].filter(Boolean).join(' ');
}

function fileOf(complaint: Complaint, setting: ComplaintSetting): CasePage['file'] {
  const { of, ready, missing } = readinessOf(complaint, setting);
  return { of, ready, missing: missing.length };
}

/** While a part is ours to answer, the six months to go to ICE are still to come. */
function toCome(complaint: Complaint, setting: ComplaintSetting): CasePage['toCome'] {
  if (!providerOpen(complaint) || complaint.clocks['ice-window'] !== undefined) return [];
  return [
    {
      id: 'ice-window',
      name: 'Six months to go to ICE',
      starts: 'Starts on the date of the final response',
      clauses: groundsOf(setting.rules, 'clock.ice-window', complaint.pack).slice(0, 1),
    },
  ];
}
