import { listInWords } from '#core/day-in-words.ts';
import { documentKindWords } from '#kinds/complaint/document-kinds.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { findingWords, howItCame, letterWords } from '#kinds/complaint/in-words.ts';
import { personOf, standingWords } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import { letterAboutWords } from '#kinds/data-request/letter-about.ts';
import { matterOf, standingWords as requestStanding } from '#kinds/data-request/standing.ts';
import { timelineOf as requestTimeline } from '#kinds/data-request/timeline.ts';
import type { Actor, Recorded } from '#kinds/kind.ts';
import type { TimelineEntry } from '#kinds/timeline-entry.ts';
import { fileName } from '../complaint/file-name.ts';
import { contentOf } from '../complaint/kept-files.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import { loadRequest } from './load.ts';
import type { HeldCase, HeldPaper } from './pack.ts';

/** A case of theirs as it is packed, with the places in it that may be about somebody else. */
export interface CaseToPack {
  readonly held: HeldCase;
  readonly toCheck: readonly string[];
}

/** A case by its reference, of whatever kind it is; null when there is none for whoever asks. */
export async function caseToPack(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<CaseToPack | null> {
  const complaint = await loadCase(desk, organisation, actor, reference);
  if (complaint !== null) return ofComplaint(desk, organisation, complaint.complaint, complaint.history);
  const found = await loadRequest(desk, organisation, actor, reference);
  if (found === null) return null;
  const { request, history } = found;
  const { person } = request;
  return {
    toCheck:
      request.representation === null
        ? []
        : [`${reference}: ${request.representation.name}, who speaks for them`],
    held: {
      reference: request.reference,
      kind: 'Data request',
      matter: matterOf(request),
      receivedOn: request.receivedOn,
      contract: request.contract.name,
      standing: requestStanding(request),
      facts: said([
        ['Name', person.name],
        ['How to reach them', person.contact],
        ['Address', person.address.join(', ')],
        ['Number', person.participant],
        ['What they asked', request.words],
        ['What they ask us to do differently', request.adjustments],
      ]),
      timeline: told(requestTimeline(history)),
      papers: request.letters.flatMap(({ about, on, to, printed }) =>
        printed === null
          ? []
          : [
              paper(desk, organisation, printed.file, {
                title: `${letterAboutWords[about]} to ${to}`,
                kind: 'Letter',
                dated: on,
                fileName: `${request.reference} ${about} ${on}.pdf`,
                mediaType: 'application/pdf',
                bytes: printed.bytes,
                partsBlackedOut: false,
              }),
            ],
      ),
      record: request,
    },
  };
}

function ofComplaint(
  desk: Desk,
  organisation: string,
  complaint: Complaint,
  history: readonly Recorded<ComplaintEvent>[],
): CaseToPack {
  const { complainant, representation, reference } = complaint;
  return {
    toCheck: othersIn(complaint).map((place) => `${reference}: ${place}`),
    held: {
      reference,
      kind: 'Complaint',
      matter: complaint.matter,
      receivedOn: complaint.receivedOn,
      contract: complaint.contract.name,
      standing: standingWords(complaint),
      facts: said([
        ['Name', personOf(complaint)],
        ['How to reach them', complainant.contact],
        ['Address', complainant.address.join(', ')],
        ['Number', complainant.participant],
        ['How it came', howItCame(complaint.channel)],
        ['Who speaks for them', representation?.name ?? ''],
        ['What they told us', complaint.summary],
        ['What they ask us to do differently', complaint.adjustments],
        ...complaint.elements.flatMap(({ title, wanted, answer }, at): [string, string][] => [
          [`Element ${at + 1}`, title],
          [`Element ${at + 1}, what would put it right`, wanted ?? ''],
          [
            `Element ${at + 1}, what we found`,
            answer === null ? '' : `${findingWords[answer.finding]}. ${answer.did} ${answer.why}`.trim(),
          ],
        ]),
      ]),
      timeline: told(timelineOf(history)),
      papers: papersOf(desk, organisation, complaint),
      // The MAPPA marker goes into nothing that leaves (G2-102).
      record: { ...complaint, mappa: null },
    },
  };
}

const said = (facts: readonly (readonly [string, string])[]): HeldCase['facts'] =>
  facts.filter(([, says]) => says !== '').map(([name, says]) => ({ name, says }));

const told = (timeline: readonly TimelineEntry[]): HeldCase['timeline'] =>
  timeline.toReversed().map(({ on, title, detail, words, by }) => ({ on, says: title, detail, words, by }));

/** Letters as they were printed, and documents as they came; where a copy with parts blacked out is agreed, the copy. */
function papersOf(desk: Desk, organisation: string, complaint: Complaint): HeldPaper[] {
  const letters = complaint.letters.flatMap(({ kind, on, to, printed }) =>
    printed === null
      ? []
      : [
          paper(desk, organisation, printed.file, {
            title: `${letterWords[kind]} to ${to}`,
            kind: 'Letter',
            dated: on,
            fileName: `${complaint.reference} ${kind} ${on}.pdf`,
            mediaType: 'application/pdf',
            bytes: printed.bytes,
            partsBlackedOut: false,
          }),
        ],
  );
  const documents = complaint.documents.flatMap((document) => {
    const copy = agreedCopy(complaint, document.id);
    const file = copy?.file ?? document.file;
    if (file === null) return [];
    return [
      paper(desk, organisation, file, {
        title: document.title,
        kind: documentKindWords[document.kind as keyof typeof documentKindWords] ?? documentKindWords.other,
        dated: document.dated,
        fileName:
          copy === undefined
            ? fileName(document.title, document.mediaType)
            : `${document.title} (parts blacked out).pdf`,
        mediaType: copy === undefined ? document.mediaType : 'application/pdf',
        bytes: copy?.bytes ?? document.bytes,
        partsBlackedOut: copy !== undefined,
      }),
    ];
  });
  return [...letters, ...documents].sort((a, b) => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : 0));
}

const agreedCopy = ({ redactions }: Complaint, id: string) =>
  redactions.findLast(({ document, state }) => document === id && state === 'agreed');

function paper(desk: Desk, organisation: string, digest: string, about: Omit<HeldPaper, 'open'>): HeldPaper {
  return {
    ...about,
    async open() {
      const content = await contentOf(desk, organisation, digest);
      if (content === null) throw new RangeError(`the file of “${about.title}” is not kept any more`);
      return content as AsyncIterable<Uint8Array>;
    },
  };
}

/** Where a complaint may speak of somebody else: whoever checks the export looks there. */
function othersIn(complaint: Complaint): string[] {
  const { people, representation, elements, documents, contacts, complainant } = complaint;
  const named = people.map(({ name, part }) => `${name}${part === '' ? '' : `, ${part}`}`);
  const staff = [...new Set(elements.flatMap((element) => element.staff))];
  const spokenWith = contacts
    .map((contact) => contact.with)
    .filter((who) => who !== '' && who !== complainant.name);
  return [
    ...named,
    ...(representation === null ? [] : [`${representation.name}, who speaks for them`]),
    ...(staff.length === 0
      ? []
      : [`${staff.length === 1 ? 'A member' : `${staff.length} members`} of staff it is about`]),
    ...(spokenWith.length === 0 ? [] : [`Contacts with ${listInWords([...new Set(spokenWith)])}`]),
    ...documents
      .filter(({ id, file }) => file !== null && agreedCopy(complaint, id) === undefined)
      .map(({ title }) => `“${title}”, in which nothing is blacked out`),
  ];
}
