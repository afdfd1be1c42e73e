import type { Calendar } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import type { Clock, Duty } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { howItCame } from '#kinds/complaint/in-words.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { documentWords } from '#kinds/data-request/document-kinds.ts';
import { detailWords } from '#kinds/data-request/facts.ts';
import { letterAboutWords } from '#kinds/data-request/letter-about.ts';
import { permitRefusal } from '#kinds/data-request/permits.ts';
import { matterOf, personOf, standingWords } from '#kinds/data-request/standing.ts';
import { type DataRequest, isOpen, latestExport, partsToErase } from '#kinds/data-request/state.ts';
import { dutiesOf } from '#kinds/data-request/worklist.ts';
import type { TimelineEntry } from '#kinds/timeline-entry.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { exporting } from './ask-for-export.ts';
import { loadRequest } from './load.ts';

/** Something that can be done with a request, or cannot and why. */
export interface RequestAction {
  readonly command: string;
  readonly says: string;
  readonly blockedBy: readonly Refusal[];
}

/** Everything the page of a data request shows, for one person and one moment, in plain data. */
export interface RequestPage {
  readonly reference: string;
  readonly version: number;
  readonly open: boolean;
  readonly person: string;
  readonly matter: string;
  readonly standing: string;
  readonly handler: string | null;
  readonly receivedOn: Day;
  readonly cameBy: string;
  readonly contract: string;
  readonly words: string;
  readonly adjustments: string;
  /** The complaint it stood in; empty where it came by itself. */
  readonly within: string;
  readonly duties: readonly Duty[];
  readonly next: Duty | null;
  readonly can: readonly RequestAction[];
  readonly cannot: readonly RequestAction[];
  /** The commands this person’s roles allow at all, whether or not they can be done now. */
  readonly permitted: readonly string[];
  readonly clocks: readonly Clock[];
  readonly timeline: readonly TimelineEntry[];
  readonly people: readonly { readonly name: string; readonly part: string }[];
  readonly letters: readonly {
    readonly id: string;
    readonly title: string;
    readonly on: Day;
    readonly kept: boolean;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly on: Day;
    readonly kind: string;
    readonly kept: boolean;
  }[];
  /** The cases chosen as theirs; null while nobody has looked. */
  readonly cases: readonly string[] | null;
  readonly exports: readonly {
    readonly id: string;
    readonly on: Day;
    readonly bytes: number;
    readonly cases: number;
    readonly documents: number;
    readonly toCheck: readonly string[];
    readonly standing: string;
    readonly latest: boolean;
  }[];
  /** An export being made now. */
  readonly making: string | null;
  readonly mayMakeExport: boolean;
  readonly parts: readonly {
    readonly id: string;
    readonly says: string;
    readonly became: 'erased' | 'to-erase' | 'refused' | 'deferred' | 'nobodys';
    readonly keepUntil: Day | 'running' | null;
    readonly certificate: string | null;
  }[];
  readonly mayErase: boolean;
  readonly guidance: { readonly says: string; readonly where: string } | null;
  readonly today: Day;
  readonly calendar: Calendar;
}

/** Commands nobody looks for among what can be done: the system’s own. */
const unoffered = new Set(['record-export', 'record-erased', 'recompute-clocks']);

/** The page of a data request; null when there is none of that reference. */
export async function requestPage(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<RequestPage | null> {
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { request, history, version, setting } = found;
  const possible = kind.possible(request, setting).filter(({ command }) => !unoffered.has(command));
  const duties = dutiesOf(request, setting);
  const last = await desk.record.longWork.latest(person.organisation, exporting, request.reference);
  const making = last !== null && (last.state === 'waiting' || last.state === 'under-way') ? last.id : null;
  return {
    reference: request.reference,
    version,
    open: isOpen(request),
    person: personOf(request),
    matter: matterOf(request),
    standing: standingWords(request),
    handler: request.handler === null ? null : (setting.staff.get(request.handler)?.name ?? request.handler),
    receivedOn: request.receivedOn,
    cameBy: howItCame(request.channel),
    contract: request.contract.name,
    words: request.words,
    adjustments: request.adjustments,
    within: request.within,
    duties,
    next: duties[0] ?? null,
    can: possible.filter(({ blockedBy }) => blockedBy.length === 0),
    cannot: possible.filter(({ blockedBy }) => blockedBy.length > 0),
    permitted: [...kind.commands.keys()].filter((name) => permitRefusal(name, person.roles) === null),
    clocks: clocksOf(request),
    timeline: kind.timeline(history),
    people: peopleIn(request),
    letters: request.letters
      .map(({ id, about, on, printed }) => ({
        id,
        title: letterAboutWords[about],
        on,
        kept: printed !== null,
      }))
      .toReversed(),
    documents: request.documents
      .map(({ id, title, dated, kind: sort, file }) => ({
        id,
        title,
        on: dated,
        kind: documentWords(sort),
        kept: file !== null,
      }))
      .toReversed(),
    cases: request.cases?.references ?? null,
    exports: exportsIn(request),
    making,
    mayMakeExport:
      permitRefusal('choose-cases', person.roles) === null &&
      (kind.commands.get('record-export')?.blocked(request, setting).length ?? 1) === 0,
    parts: request.parts.map(({ id, says, outcome, keepUntil }) => {
      const certificate = request.certificates[id] ?? null;
      const became = outcome === 'erased' && certificate === null ? 'to-erase' : outcome;
      return { id, says, became, keepUntil, certificate };
    }),
    mayErase: partsToErase(request).length > 0 && permitRefusal('decide-erasure', person.roles) === null,
    guidance: request.guidance,
    today: setting.today,
    calendar: setting.calendars[request.contract.nation],
  };
}

function peopleIn({ person, representation, identity }: DataRequest): RequestPage['people'] {
  const known =
    identity === null
      ? 'Not verified yet'
      : `Verified by ${identity.byName}: ${identity.details.map((each) => detailWords[each].toLowerCase()).join(', ')}`;
  const authority = {
    given: 'speaks for them, with their authority',
    doubted: 'says they speak for them; authority is not clear',
    denied: 'says they speak for them; the person says no',
  } as const;
  return [
    { name: personOf({ person }), part: [person.contact, known].filter((text) => text !== '').join('. ') },
    ...(representation === null
      ? []
      : [
          {
            name: representation.name,
            part:
              representation.authority === null
                ? 'Says they speak for them; authority is to be asked for'
                : authority[representation.authority],
          },
        ]),
  ];
}

function exportsIn(request: DataRequest): RequestPage['exports'] {
  const latest = latestExport(request);
  return request.exports
    .map(({ id, on, bytes, cases, documents, toCheck, checked, sentOn }) => ({
      id,
      on,
      bytes,
      cases,
      documents,
      toCheck,
      latest: id === latest?.id,
      standing:
        sentOn !== null
          ? 'Sent'
          : checked === null
            ? 'To be checked by somebody else'
            : checked.agreed
              ? `Checked by ${checked.byName}`
              : `Sent back by ${checked.byName}`,
    }))
    .toReversed();
}
