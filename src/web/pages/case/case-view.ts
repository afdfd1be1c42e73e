import { inShort } from '#core/day-in-words.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import {
  caseHref,
  clockHref,
  commandHref,
  fileHref,
  iceHref,
  ombudsmanHref,
} from '#web/complaint/addresses.ts';
import { clockBlock } from '#web/drawings/clock-block.ts';
import { processMap } from '#web/drawings/process-map.ts';
import type { PageData } from '#web/http.ts';
import { nextView } from './next-view.ts';
import { paperView } from './paper-view.ts';
import { type TimelineShown, timelineView } from './timeline-view.ts';

/** Papers that stand on the page itself; the rest are a link away. */
const papersShown = 5;

/** A case as its template draws it. */
export function caseView(open: CasePage, shown: TimelineShown): PageData {
  const { reference, today } = open;
  return {
    title: `${open.person}, ${reference}`,
    reference,
    heading: `${open.person}: ${open.matter}`,
    standing: open.standing,
    facts: [
      { name: 'With', says: open.handler ?? 'nobody yet' },
      { name: 'Received', says: `${inShort(open.receivedOn, today)}, ${open.cameBy}` },
      { name: 'Contract', says: open.contract },
    ],
    adjustments: open.adjustments === '' ? null : adjustmentsOf(open.adjustments),
    warnings: open.warnings.map(({ says, clauses, command, clock }) => ({
      says,
      clauses,
      href:
        command === null || !isPermitted(open, command)
          ? null
          : commandHref(reference, command, clock === null ? {} : { clock }),
    })),
    next: nextView(open),
    clocks: clocksOf(open),
    elements: elementsOf(open),
    elementsHref: canDo(open, 'agree-elements') ? commandHref(reference, 'agree-elements') : null,
    timeline: timelineView(open, shown),
    map: processMap({ id: 'where', ...open.process }),
    people: open.people.map((each, at) => ({
      ...each,
      href: at === 0 && canDo(open, 'change-details') ? commandHref(reference, 'change-details') : null,
    })),
    addPersonHref: canDo(open, 'add-person') ? commandHref(reference, 'add-person') : null,
    papers: open.papers.slice(0, papersShown).map((paper) => paperView(paper, open)),
    allPapers:
      open.papers.length > papersShown
        ? { href: `${caseHref(reference)}/documents`, label: `All ${open.papers.length} documents` }
        : null,
    addDocumentHref: isPermitted(open, 'add-document') ? commandHref(reference, 'add-document') : null,
    file: fileOf(open),
    elsewhere: open.elsewhere.map((one) => elsewhereView(one, open)),
    elsewhereSays: elsewhereSays(open),
  };
}

const canDo = ({ offers }: CasePage, command: string): boolean =>
  offers.can.some((each) => each.command === command);

/** Whether their role allows it, whatever stands in its way now: its page says what does. */
const isPermitted = ({ permitted }: CasePage, command: string): boolean => permitted.includes(command);

/** The way to what the file should hold, with how much of it is there. */
function fileOf({ reference, file: { of, ready, missing } }: CasePage) {
  return {
    href: fileHref(reference),
    says: `${ready} of ${of}`,
    shape: missing === 0 ? 'done' : 'todo',
    left: missing === 0 ? 'Nothing missing' : missing === 1 ? '1 thing missing' : `${missing} things missing`,
  };
}

/** Who has it besides us: the heading of its section. */
function elsewhereSays({ elsewhere }: CasePage): string {
  const bodies = new Set(elsewhere.map(({ at }) => at));
  return bodies.size > 1 ? 'ICE and the Ombudsman' : bodies.has('ombudsman') ? 'The Ombudsman' : 'ICE';
}

/** A case at ICE or the Ombudsman: its reference, where it stands, and the way to its page. */
function elsewhereView(one: CasePage['elsewhere'][number], { reference, today }: CasePage) {
  const whose = one.at === 'ice' ? 'ICE' : 'Ombudsman';
  return {
    href: one.at === 'ice' ? iceHref(reference, one.id) : ombudsmanHref(reference),
    label:
      one.reference === ''
        ? `Case at ${one.at === 'ice' ? 'ICE' : 'the Ombudsman'}`
        : `${whose}: ${one.reference}`,
    standing: one.standing,
    shape: one.open ? 'here' : 'done',
    since: `Since ${inShort(one.since, today)}`,
  };
}

/** The first sentence stands out; what follows is said after it. */
function adjustmentsOf(text: string): { first: string; rest: string } {
  const [first = '', ...rest] = text.split(/(?<=[.!?])\s+/u);
  return { first, rest: rest.join(' ') };
}

/** Running clocks, the eight weeks however they stand, and what is still to come; the rest stand on a page of their own. */
function clocksOf(open: CasePage) {
  const { reference, today, calendar } = open;
  const kept = open.clocks.filter(
    ({ id, status }) => status === 'running' || id === 'reply-before-ice' || id === 'ice-window',
  );
  const shown = kept.map((clock) => clockBlock(clock, today, calendar, clockHref(reference, clock.id)));
  const toCome = open.toCome.map(({ id, name, starts, clauses }) => ({
    id,
    name,
    on: null,
    says: 'Not started',
    track: null,
    shape: 'wait',
    left: starts,
    why: null,
    clauses,
    note: null,
  }));
  return {
    shown: [...shown, ...toCome],
    all:
      open.clocks.length > kept.length
        ? { href: `${caseHref(reference)}/clocks`, label: `All ${open.clocks.length} clocks` }
        : null,
  };
}

function elementsOf(open: CasePage) {
  const answering = open.offers.duties.some(
    ({ command }) => command === 'send-stage-response' || command === 'submit-final-response',
  );
  return open.elements.map((element) => {
    const { id, number, title, wanted, answered, ours } = element;
    return {
      number,
      says: title,
      wants: wanted,
      shape: answered ? 'done' : ours ? 'todo' : 'wait',
      standing: answered ? 'Answered' : ours ? 'No finding yet' : 'Not ours to answer',
      note: element.answer,
      action:
        answering && ours && !answered && isPermitted(open, 'answer-element')
          ? {
              href: commandHref(open.reference, 'answer-element', { element: id }),
              label: `Answer element ${number}`,
            }
          : null,
    };
  });
}
