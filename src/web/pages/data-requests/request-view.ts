import { inShort, inWords } from '#core/day-in-words.ts';
import type { Duty } from '#core/projection.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';
import type { RequestPage } from '#desk/data-request/request-page.ts';
import { homeOfReference } from '#web/case-addresses.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import {
  exportHref,
  exportMakingHref,
  exportsHref,
  requestClockHref,
  requestCommandHref,
  requestDocumentHref,
  requestHref,
  requestLetterHref,
} from '#web/data-request/addresses.ts';
import { clockBlock } from '#web/drawings/clock-block.ts';
import type { PageData } from '#web/http.ts';
import { timelineEntries } from '#web/pages/case/timeline-view.ts';
import { certificateHref } from '#web/pages/retention/places.ts';
import { sizeInWords } from '#web/size-in-words.ts';

/** The page of a data request as its template draws it. `linked`: whoever looks may read certificates. */
export function requestView(open: RequestPage, everything: boolean, linked: boolean): PageData {
  const { reference, today, calendar } = open;
  const all = timelineEntries(open.timeline, today, {
    letter: (id) => requestLetterHref(reference, id),
    document: (id) =>
      open.documents.some((one) => one.id === id && one.kept) ? requestDocumentHref(reference, id) : null,
  });
  return {
    title: `${open.person}, ${reference}`,
    crumb: { href: '/data-requests', label: 'Data requests' },
    reference,
    heading: `${open.person}: ${open.matter.charAt(0).toLowerCase()}${open.matter.slice(1)}`,
    standing: open.standing,
    facts: [
      { name: 'With', says: open.handler ?? 'nobody yet' },
      { name: 'Received', says: `${inShort(open.receivedOn, today)}, ${open.cameBy}` },
      { name: 'Contract', says: open.contract },
    ],
    adjustments: open.adjustments,
    within: open.within === '' ? null : { href: caseHref(open.within), label: open.within },
    next: nextView(open),
    clocks: open.clocks.map((clock) =>
      clockBlock(clock, today, calendar, requestClockHref(reference, clock.id)),
    ),
    timeline: {
      entries: everything ? all : all.slice(0, latest),
      all:
        everything || all.length <= latest
          ? null
          : {
              href: `${requestHref(reference)}?timeline=all#timeline`,
              label: `Show all ${all.length} entries`,
            },
      more:
        open.open && open.permitted.includes('record-contact')
          ? { href: requestCommandHref(reference, 'record-contact'), label: 'Record a contact' }
          : null,
    },
    people: open.people,
    addDocument: open.can.some(({ command }) => command === 'add-document')
      ? { href: requestCommandHref(reference, 'add-document'), label: 'Add a document' }
      : null,
    documents: open.documents.map(({ id, title, on, kind, kept }) => ({
      title,
      href: kept ? requestDocumentHref(reference, id) : null,
      says: `${inShort(on, today)} · ${kind}`,
    })),
    letters: open.letters.map(({ id, title, on, kept }) => ({
      title,
      href: kept ? requestLetterHref(reference, id) : null,
      says: `${inShort(on, today)} · Letter`,
    })),
    cases:
      open.cases === null
        ? null
        : open.cases.map((theirs) => ({
            href: homeOfReference(theirs),
            label: theirs,
          })),
    findHref: open.can.some(({ command }) => command === 'choose-cases')
      ? requestCommandHref(reference, 'choose-cases')
      : null,
    exports: open.exports.map((made) => ({
      href: exportHref(reference, made.id),
      on: inShort(made.on, today),
      says: `${made.cases} ${made.cases === 1 ? 'case' : 'cases'}, ${made.documents} ${made.documents === 1 ? 'paper' : 'papers'}, ${sizeInWords(made.bytes)}`,
      standing: made.standing,
      toCheck: made.latest ? made.toCheck : [],
    })),
    makeExport: open.mayMakeExport && open.making === null ? exportsHref(reference) : null,
    making: open.making === null ? null : exportMakingHref(reference, open.making),
    parts: open.parts.map((part) => ({
      ...part,
      ...becameView(part),
      certificate: certificateOf(part, linked),
    })),
    eraseHref: open.mayErase ? `${requestHref(reference)}/erase` : null,
    guidance: open.guidance,
  };
}

const latest = 10;

type Part = RequestPage['parts'][number];

/** The certificate of a part that is gone. Of what was destroyed elsewhere it is a word somebody wrote, and leads nowhere. */
const certificateOf = ({ id, certificate }: Part, linked: boolean) =>
  certificate === null
    ? null
    : { label: certificate, href: linked && isOurs(id) ? certificateHref(certificate) : null };

const isOurs = (part: string): boolean => /-\d{4}-\d{4,}$/.test(part);

function becameView({ became, keepUntil }: Part) {
  switch (became) {
    case 'erased':
      return { shape: 'done', standing: 'Erased' };
    case 'to-erase':
      return { shape: 'todo', standing: 'To be erased' };
    case 'refused':
      return {
        shape: 'barred',
        standing:
          keepUntil === null || keepUntil === 'running'
            ? 'Kept: its time has not begun to count'
            : `Kept until ${inWords(keepUntil)}`,
      };
    case 'deferred':
      return { shape: 'wait', standing: 'Put off' };
    case 'nobodys':
      return { shape: 'done', standing: 'Nobody’s data' };
  }
}

/** Where a duty is done: an export is made and an erasure carried out with a button of its own. Null for whoever may not do it. */
function doneAt({ reference, permitted, mayErase }: RequestPage, { command }: Duty): string | null {
  if (command === 'record-erased') return mayErase ? `${requestHref(reference)}/erase` : null;
  return command === null || command === 'record-export' || !permitted.includes(command)
    ? null
    : requestCommandHref(reference, command);
}

const everyday = [
  'send-acknowledgement',
  'record-contact',
  'take-more-time',
  'choose-cases',
  'assign',
  'withdraw',
];

/** Whoever has been written to is not offered the same letter again every day. */
const isAcknowledgementOwed = ({ clocks }: RequestPage): boolean =>
  clocks.some(({ id, status }) => id === 'data-request-acknowledge' && status === 'running');

function nextView(open: RequestPage) {
  const { next, reference, today, calendar } = open;
  return {
    says: next?.says ?? 'Nothing more is due',
    due:
      next === null
        ? null
        : {
            on: next.due,
            says: inWords(next.due, today),
            shape: urgencyOf(next, today),
            left: timeLeftInWords(next.due, today, calendar),
            why:
              next.clock === null
                ? null
                : {
                    href: requestClockHref(reference, next.clock),
                    about: `${next.says}, ${inWords(next.due, today)}`,
                  },
          },
    ...aboutNext(open),
    action: next === null ? null : actionOf(open, next),
    other: [],
    dueToo: open.duties.slice(1).map((duty) => ({
      href: doneAt(open, duty),
      says: duty.says,
      by: inShort(duty.due, today),
      shape: urgencyOf(duty, today),
    })),
    also: everyday
      .filter((command) => command !== next?.command && open.can.some((each) => each.command === command))
      .filter((command) => command !== 'send-acknowledgement' || isAcknowledgementOwed(open))
      .map((command) => ({
        href: requestCommandHref(reference, command),
        label: open.can.find((each) => each.command === command)?.says ?? command,
      })),
    notNow: open.open
      ? open.cannot
          .filter(({ command }) => ['send-export', 'decide-erasure', 'take-more-time'].includes(command))
          .filter(({ command }) => command !== next?.command)
          .filter(({ blockedBy }) => !blockedBy.some(({ code }) => code === 'data-request.not-at-this-point'))
          .map(({ says, blockedBy }) => ({
            says,
            blockedBy: blockedBy.slice(0, 1).map((refusal) => ({
              ...refusal,
              clauses: refusal.clauses.slice(0, 1),
              href: null,
            })),
          }))
      : [],
  };
}

/** What stands in the way of whoever looks, of what is due next: who may do it, or what has to come first. */
const inTheWay = (open: RequestPage, { command }: Duty) =>
  open.cannot.find((each) => each.command === command)?.blockedBy[0] ?? null;

function aboutNext(open: RequestPage) {
  if (open.next === null) return { about: 'This request has ended. If they ask again, record a new one.' };
  const stands = inTheWay(open, open.next);
  return stands === null
    ? { about: '' }
    : { about: `${stands.says} ${stands.remedy}`.trim(), clauses: stands.clauses.slice(0, 1) };
}

function actionOf(open: RequestPage, next: Duty) {
  const href = inTheWay(open, next) === null ? doneAt(open, next) : null;
  return href === null ? null : { href, label: next.says };
}
