import { inShort } from '#core/day-in-words.ts';
import { clockIn } from '#core/rule-book.ts';
import type { CaseSetting } from '#kinds/case-setting.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { personOf } from '#kinds/data-request/standing.ts';
import { timelineOf } from '#kinds/data-request/timeline.ts';
import type { WhyDate, WhyDates } from '../complaint/why-date.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { type LoadedRequest, loadRequest } from './load.ts';

/** Why each clock of a data request ends on the day it does; null when there is no such request. */
export async function whyRequestDates(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<WhyDates | null> {
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { request, setting } = found;
  return {
    reference: request.reference,
    person: personOf(request),
    today: setting.today,
    clocks: clocksOf(request).map((clock) => explained(clock, found)),
  };
}

function explained(clock: WhyDate['clock'], { request, history, setting }: LoadedRequest): WhyDate {
  const { due } = clock;
  const rule = setting.rules.rules.has(due.rule) ? clockIn(setting.rules, due.rule) : null;
  const { title, version } = request.own;
  return {
    clock,
    calendar: setting.calendars[due.nation ?? request.contract.nation],
    rule: rule === null ? null : { id: rule.id, says: rule.says, ifMissed: rule.ifMissed },
    clauses: due.clauses,
    edition: due.edition,
    whyThisEdition: whyThis(due.limitFrom, request.receivedOn, setting),
    timescale: due.limitFrom === 'local' && title !== '' ? `${title}, version ${version}` : '',
    began: beganWith(clock.id, history),
    pauses: 'None. Nothing in the rule allows one',
    extensions:
      clock.id === 'data-request' && due.rule === 'clock.data-request'
        ? 'Two more months, once, where requests are many or complex, if they are told why within the first'
        : 'None. Nothing in the rule allows one',
    elsewhere: [],
  };
}

const whyThis = (
  from: WhyDate['clock']['due']['limitFrom'],
  receivedOn: Parameters<typeof inShort>[0],
  { today }: CaseSetting,
): string =>
  from === 'law'
    ? `No source gives a time, so the law does: in force on ${inShort(receivedOn, today)}, when the request came in`
    : 'No source gives a time, so our own target counts';

/** What was recorded at the moment the clock began. */
function beganWith(id: string, history: LoadedRequest['history']): WhyDate['began'] {
  const started = history.findLast(({ event }) => event.type === 'ClockStarted' && event.clock === id);
  if (started === undefined) return null;
  const entry = timelineOf(history.filter(({ at }) => at === started.at)).at(-1);
  return {
    at: started.at,
    by: started.by.name,
    entry: entry === undefined ? null : { title: entry.title, version: entry.version },
  };
}
