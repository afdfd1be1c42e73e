import { listInWords } from '#core/day-in-words.ts';
import type { HeldPaper } from '#core/everything-held.ts';
import { documentKindWords } from '#kinds/complaint/document-kinds.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { findingWords, howItCame, letterWords } from '#kinds/complaint/in-words.ts';
import { personOf, standingWords } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import type { Recorded } from '#kinds/kind.ts';
import { fileName } from '../../complaint/file-name.ts';
import { type CaseToPack, inOrder, letterPaper, paper, type Shelf, said, told } from './case-to-pack.ts';

/** A complaint as it is packed for the person it is from. */
export function heldComplaint(
  shelf: Shelf,
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
      papers: papersOf(shelf, complaint),
      // The MAPPA marker goes into nothing that leaves (G2-102).
      record: { ...complaint, mappa: null },
    },
  };
}

/** Letters as they were printed, and documents as they came; where a copy with parts blacked out is agreed, the copy. */
function papersOf(shelf: Shelf, complaint: Complaint): HeldPaper[] {
  const letters = complaint.letters.flatMap(({ kind, on, to, printed }) =>
    printed === null
      ? []
      : [
          letterPaper(shelf, {
            title: `${letterWords[kind]} to ${to}`,
            dated: on,
            fileName: `${complaint.reference} ${kind} ${on}.pdf`,
            printed,
          }),
        ],
  );
  const documents = complaint.documents.flatMap((document) => {
    const copy = agreedCopy(complaint, document.id);
    const file = copy?.file ?? document.file;
    if (file === null) return [];
    return [
      paper(shelf, file, {
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
  return inOrder([...letters, ...documents]);
}

const agreedCopy = ({ redactions }: Complaint, id: string) =>
  redactions.findLast(({ document, state }) => document === id && state === 'agreed');

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
