import { listInWords } from '#core/day-in-words.ts';
import type { HeldCase, HeldPaper } from '#core/everything-held.ts';
import { documentKindWords } from '#kinds/complaint/document-kinds.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { findingWords, howItCame, letterWords } from '#kinds/complaint/in-words.ts';
import { moneyShown } from '#kinds/complaint/money-shown.ts';
import { othersIn } from '#kinds/complaint/named.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf, standingWords } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import type { Recorded } from '#kinds/kind.ts';
import { soughtOf } from '#kinds/naming.ts';
import { fileName } from '../../complaint/file-name.ts';
import { type CaseToPack, inOrder, letterPaper, paper, type Shelf, said, told } from './case-to-pack.ts';
import { whoLooked } from './who-looked.ts';
import { withoutOthers } from './without-others.ts';

/**
 * A complaint as it is packed for the person it is from. Whoever else the complaint knows is taken out of every text; what a person has to
 * look through all the same is listed.
 */
export async function heldComplaint(
  shelf: Shelf,
  { complaint, history, setting }: Loaded,
): Promise<CaseToPack> {
  const { complainant, representation, reference } = complaint;
  const own = [complainant.name, representation?.name ?? ''];
  const others = soughtOf(othersIn(complaint, setting), own);
  return {
    toCheck: placesToCheck(complaint).map((place) => `${reference}: ${place}`),
    held: {
      ...withoutOthers(await whole(shelf, { complaint, history, setting }), others),
      papers: papersOf(shelf, complaint).map((held) => ({
        ...held,
        title: withoutOthers(held.title, others),
        fileName: withoutOthers(held.fileName, others),
      })),
    },
  };
}

interface Loaded {
  readonly complaint: Complaint;
  readonly history: readonly Recorded<ComplaintEvent>[];
  readonly setting: ComplaintSetting;
}

/** Everything of it but its papers. */
async function whole(
  shelf: Shelf,
  { complaint, history, setting }: Loaded,
): Promise<Omit<HeldCase, 'papers'>> {
  const { complainant, representation, reference } = complaint;
  const { amounts, entries } = moneyShown(complaint, setting.rules);
  return {
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
    money: [
      ...amounts.map(({ raisedOn, says, pence, status }) => ({
        on: raisedOn,
        says,
        pence,
        standing: status,
      })),
      ...entries.map(({ on, says, pence, kind }) => ({ on, says, pence, standing: kind })),
    ],
    looked: await whoLooked(shelf, reference),
    record: {
      ...complaint,
      // The MAPPA marker goes into nothing that leaves (G2-102); people on the file and staff it is about are others.
      mappa: null,
      officerAsked: [],
      people: [],
      elements: complaint.elements.map((element) => ({ ...element, staff: [] })),
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
function placesToCheck(complaint: Complaint): string[] {
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
