import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import {
  type EvidencePoint,
  type EvidenceThen,
  type EvidenceWhen,
  evidencePoints,
} from '#guidance/complaint/evidence.ts';
import { packs } from '#guidance/programmes.ts';
import type { Complaint } from './state.ts';

/** Something the file should hold by now: held, missing, or not there for a reason. */
export interface Expected {
  /** Stable within the case: "as-received", "recording-c3". */
  readonly id: string;
  readonly says: string;
  readonly detail: string;
  readonly clauses: readonly ClauseId[];
  readonly state: 'held' | 'missing' | 'explained';
  /** Why it is not there, where that is said. */
  readonly why: string;
  /** The kind of document that would fill the gap; null where it is not a document. */
  readonly add: string | null;
}

/** How ready a file is to be handed over: a count of things, never a percentage. */
export interface Readiness {
  readonly of: number;
  /** Held, or not there for a reason that is on record. */
  readonly ready: number;
  readonly missing: readonly Expected[];
  readonly explained: readonly Expected[];
  readonly held: readonly Expected[];
}

type Row = TableRow<EvidenceWhen, EvidenceThen>;

/** One thing a row comes to in a case. */
interface Found {
  readonly of?: string;
  readonly says?: string;
  readonly detail?: string;
  readonly held: boolean;
}

/** How far the complaint has come. */
function pointOf(complaint: Complaint): EvidencePoint {
  if (complaint.iceCases.some(({ report }) => report !== null)) return 'reported';
  if (complaint.iceCases.length > 0) return 'ice';
  if ((complaint.provider?.finals.length ?? 0) > 0) return 'final';
  const begun = (complaint.provider?.stages.length ?? 0) > 0 || complaint.mixed !== null;
  return begun ? 'answered' : 'received';
}

type Look = (complaint: Complaint, of: readonly string[]) => readonly Found[];

const hasKind = (complaint: Complaint, kinds: readonly string[]): boolean =>
  complaint.documents.some(({ kind, file }) => file !== null && kinds.includes(kind));
const sent = (complaint: Complaint, kind: string): Found[] =>
  complaint.letters
    .filter((letter) => letter.kind === kind)
    .map((letter) => ({ of: letter.id, detail: `Sent ${inWords(letter.on)}`, held: true }));

/** What each row looks for in a case; one row may come to several things, or to none. */
const looks: Readonly<Record<string, Look>> = {
  'as-received': (complaint, kinds) => {
    const written = ['letter', 'email', 'web-form', 'text'].includes(complaint.channel);
    return [
      {
        detail: written ? '' : 'Taken down when they spoke with us',
        held: !written || hasKind(complaint, kinds),
      },
    ];
  },
  procedure: ({ procedure }) => [{ detail: `Version ${procedure.version}`, held: true }],
  explained: ({ explainedOn }) => [
    { detail: explainedOn === null ? '' : inWords(explainedOn), held: explainedOn !== null },
  ],
  acknowledgement: (complaint) => {
    const letters = sent(complaint, 'acknowledgement');
    return complaint.provider === null ? [] : [letters[0] ?? { held: false }];
  },
  contacts: ({ contacts }) => [
    {
      detail: contacts.length === 1 ? '1 entry' : `${contacts.length} entries`,
      held: contacts.length > 0,
    },
  ],
  'elements-agreed': ({ elementsAgreedOn, contacts }) => [
    {
      detail: elementsAgreedOn === null ? '' : inWords(elementsAgreedOn),
      held: elementsAgreedOn !== null || contacts.some(({ attemptOnly }) => attemptOnly),
    },
  ],
  recording: ({ contacts, documents }, kinds) =>
    contacts
      .filter(({ channel, attemptOnly }) => channel === 'phone' && !attemptOnly)
      .map(({ id, on }) => ({
        of: id,
        says: `Recording of the call of ${inWords(on)}`,
        detail: 'In the contact log',
        held: documents.some((document) => kinds.includes(document.kind) && document.contact === id),
      })),
  assessment: (complaint, kinds) => (complaint.pack === 'AW7' ? [{ held: hasKind(complaint, kinds) }] : []),
  standard: ({ elements, documents }, kinds) =>
    [...new Set(elements.flatMap(({ happenedOn }) => (happenedOn === null ? [] : [happenedOn])))].map(
      (on) => ({
        of: on,
        says: `Standard in force on ${inWords(on)}`,
        held: documents.some((document) => kinds.includes(document.kind) && inForce(document, on)),
      }),
    ),
  authority: ({ representation }) =>
    representation === null
      ? []
      : [
          {
            detail: representation.name,
            held: representation.authority === 'given' || representation.office !== null,
          },
        ],
  'stage-response': (complaint) => {
    const letters = complaint.letters.filter(({ kind }) => kind === 'stage-response');
    // A stage runs twice where they withdrew and came back; it is answered once.
    const runs = new Map((complaint.provider?.stages ?? []).map((run) => [run.n, run]));
    return [...runs.values()]
      .filter(({ n, respondedOn }) => respondedOn !== null && n < complaint.procedure.stages.length)
      .map(({ n, respondedOn }, index) => ({
        of: String(n),
        says: `Response of stage ${n}, as sent`,
        detail: respondedOn === null ? '' : `Sent ${inWords(respondedOn)}`,
        held: letters[index] !== undefined,
      }));
  },
  outgoing: (complaint, kinds) => {
    const { outgoing, provider } = complaint;
    if (outgoing === null || provider === null || ['noted', 'signposted'].includes(outgoing.state)) return [];
    return [{ held: outgoing.state !== 'requested' || hasKind(complaint, kinds) }];
  },
  'our-part': ({ mixed }) =>
    mixed === null || mixed.requests.length === 0
      ? []
      : [{ held: mixed.requests.every(({ answered }) => answered) }],
  'final-response': (complaint) =>
    (complaint.provider?.finals ?? []).map(({ on, letter }) => ({
      of: letter,
      detail: `Sent ${inWords(on)}`,
      held: complaint.letters.some(({ id }) => id === letter),
    })),
  'told-about-ice': (complaint) =>
    (complaint.provider?.finals ?? []).map(({ on, letter }) => ({
      of: letter,
      detail: inWords(on),
      held: complaint.letters.some(({ id }) => id === letter),
    })),
  reviewed: ({ earlierParts, provider }) =>
    (provider?.finals.length ?? 0) === 0
      ? []
      : [{ held: earlierParts.some(({ part }) => part === 'reviewed a final response') }],
  'ice-letter': ({ iceItems, documents }) =>
    iceItems
      .filter(({ kind }) => kind !== 'telephone')
      .map((item) => ({
        of: item.id,
        says: `ICE’s ${item.kind === 'letter' ? 'letter' : 'email'} of ${inWords(item.on)}`,
        // Named when it was recorded, or put on the file afterwards with the day it came.
        held: documents.some(
          ({ id, kind, dated }) => id === item.document || (kind === 'ice-letter' && dated === item.on),
        ),
      })),
  'our-statement': (complaint, kinds) => [{ held: hasKind(complaint, kinds) }],
  report: ({ iceCases, documents }, kinds) =>
    iceCases.flatMap(({ id, report }) =>
      report === null
        ? []
        : [
            {
              of: id,
              detail: inWords(report.reportOn),
              held: documents.some((one) => one.id === report.document || kinds.includes(one.kind)),
            },
          ],
    ),
};

const inForce = ({ inForceFrom, inForceTo, dated }: Complaint['documents'][number], on: Day): boolean =>
  (inForceFrom ?? dated) <= on && (inForceTo == null || on <= inForceTo);

/** What the file should hold by now, by clause, and what of it is there (guidance/complaint/evidence.ts). */
export function readinessOf(complaint: Complaint, { rules }: { readonly rules: RuleBook }): Readiness {
  const rows = (tableIn(rules, 'evidence.file')?.rows ?? []) as readonly Row[];
  const point = evidencePoints.indexOf(pointOf(complaint));
  const all = rows
    .filter(({ when }) => evidencePoints.indexOf(when.from) <= point)
    .flatMap((row) => expectedBy(complaint, row));
  const of = (state: Expected['state']): Expected[] => all.filter((one) => one.state === state);
  const missing = of('missing');
  return {
    of: all.length,
    ready: all.length - missing.length,
    missing,
    explained: of('explained'),
    held: of('held'),
  };
}

function expectedBy(complaint: Complaint, row: Row): Expected[] {
  const { documents } = row.then;
  const sources = packs[complaint.pack].sources as readonly string[];
  const binding = row.clauses.filter((clause) => sources.some((source) => clause.startsWith(`${source}-`)));
  return (looks[row.id]?.(complaint, documents) ?? []).map((found) => {
    const id = found.of === undefined ? row.id : `${row.id}-${found.of}`;
    const explained = complaint.missingExplained[id];
    return {
      id,
      says: found.says ?? row.says,
      detail: found.detail ?? '',
      clauses: binding.length > 0 ? binding : row.clauses,
      state: found.held ? 'held' : explained === undefined ? 'missing' : 'explained',
      why: explained?.why ?? '',
      add: documents[0] ?? null,
    };
  });
}
