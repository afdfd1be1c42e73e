import { inWords } from '#core/day-in-words.ts';
import { documentKindWords } from '#kinds/complaint/document-kinds.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { letterWords } from '#kinds/complaint/in-words.ts';
import { readinessOf } from '#kinds/complaint/readiness.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Complaint, Redaction } from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import type { Recorded } from '#kinds/kind.ts';
import { fileName } from '../complaint/file-name.ts';
import type { Desk } from '../desk.ts';
import type { Bundle, ToBind } from './bind.ts';

/** A complaint as one bundle: what happened, every letter and document, what is missing and why, and what is blacked out. */
export function bundleOf(
  desk: Desk,
  organisation: string,
  of: {
    readonly complaint: Complaint;
    readonly history: readonly Recorded<ComplaintEvent>[];
    readonly setting: ComplaintSetting;
    readonly madeBy: string;
  },
): Bundle {
  const { complaint, history, setting, madeBy } = of;
  const { missing, explained } = readinessOf(complaint, setting);
  return {
    letterhead: setting.provider,
    reference: complaint.reference,
    iceReferences: complaint.iceCases.flatMap(({ reference }) => (reference === '' ? [] : [reference])),
    person: personOf(complaint),
    title: complaint.matter,
    madeAt: setting.now,
    madeBy,
    chronology: timelineOf(history)
      .toReversed()
      .filter(({ title }) => title !== 'Bundle made')
      .map(({ on, title, detail, words, by }) => ({
        on,
        says: title,
        detail: [detail, words === '' ? '' : `“${words}”`].filter((text) => text !== '').join(' '),
        by,
      })),
    documents: papersOf(desk, organisation, complaint),
    missing: [
      ...missing.map(({ says }) => ({ says, why: 'It is not in the file, and no reason is on record.' })),
      ...explained.map(({ says, why }) => ({ says, why })),
    ],
    redactions: complaint.redactions
      .filter(({ state }) => state === 'agreed')
      .flatMap((one) => logOf(complaint, one)),
    language: 'en-GB',
  };
}

/** The letters as they were printed and the documents as they came, oldest first; where a copy is agreed, the copy. */
function papersOf(desk: Desk, organisation: string, complaint: Complaint): ToBind[] {
  const open = (digest: string) => async (): Promise<AsyncIterable<Uint8Array>> => {
    const content = await desk.record.files.open(organisation, digest);
    if (content === null) throw new RangeError('the file is not there');
    return content as AsyncIterable<Uint8Array>;
  };
  const letters = complaint.letters.map(({ id, kind, on, to, printed }): ToBind => {
    const words = letterWords[kind];
    return {
      id,
      title: `${words} to ${to}`,
      kind: words,
      dated: on,
      fileName: `${complaint.reference} ${kind} ${on}.pdf`,
      mediaType: 'application/pdf',
      bytes: printed?.bytes ?? 0,
      sha256: printed?.file ?? '',
      open: open(printed?.file ?? ''),
    };
  });
  const documents = complaint.documents
    .filter(({ file }) => file !== null)
    .map((document): ToBind => {
      const copy = complaint.redactions.findLast(
        (one) => one.document === document.id && one.state === 'agreed',
      );
      const kind =
        documentKindWords[document.kind as keyof typeof documentKindWords] ?? documentKindWords.other;
      const file = copy?.file ?? document.file ?? '';
      return {
        id: document.id,
        title: document.title,
        kind,
        dated: document.dated,
        fileName:
          copy === undefined
            ? fileName(document.title, document.mediaType)
            : `${document.title} (parts blacked out).pdf`,
        mediaType: copy === undefined ? document.mediaType : 'application/pdf',
        bytes: copy?.bytes ?? document.bytes,
        sha256: file,
        ...(copy === undefined ? {} : { redacted: true }),
        open: open(file),
      };
    });
  return [...letters, ...documents].sort((a, b) =>
    a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** The log of what was blacked out: where and why, by whom and checked by whom, and never the words themselves. */
const logOf = (complaint: Complaint, one: Redaction): Bundle['redactions'][number][] =>
  one.marks.map((mark) => ({
    document: complaint.documents.find(({ id }) => id === one.document)?.title ?? one.document,
    place: mark.kind === 'box' ? `Page ${mark.page}, a box` : 'Words, wherever they stood',
    reason: mark.reason,
    by: `${one.madeByName}, ${inWords(one.madeOn)}`,
    checkedBy: one.checkedByName,
  }));
