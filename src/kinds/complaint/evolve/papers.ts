import { inWords } from '#core/day-in-words.ts';
import type { PaperEvent } from '../events/papers.ts';
import type { Complaint } from '../state.ts';
import type { Folds } from './fold.ts';

const changed = (
  was: Complaint,
  id: string,
  change: Partial<Complaint['documents'][number]>,
): Pick<Complaint, 'documents'> => ({
  documents: was.documents.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const papers: Folds<PaperEvent> = {
  LetterIssued: (was, { id, letter, to }) => ({
    letters: [...was.letters, { id, kind: letter.kind, on: letter.date, to, printed: null }],
    ...(letter.kind === 'eight-week-notice' ? { toldEightWeeksOn: letter.date } : {}),
  }),
  LetterPrinted: (was, { letter, file, pages, bytes }) => ({
    letters: was.letters.map((sent) =>
      sent.id === letter ? { ...sent, printed: { file, pages, bytes } } : sent,
    ),
  }),
  DocumentAdded: (was, { type: _type, ...document }) => ({ documents: [...was.documents, document] }),
  ReportPaid: (was, { document: id, on }) => changed(was, id, { paidOn: on }),
  UnpaidReportKept: (was, { document: id, until }) => changed(was, id, { lookAgainOn: until }),
  // What it was called went with its content: of a report that is gone only its days are known.
  ReportDestroyed: (was, { document: id, kind, dated, paidOn, on, certificate, bundles }) => ({
    documents: [
      ...was.documents.filter((one) => one.id !== id),
      {
        id,
        kind,
        title: `Needs assessment, destroyed on ${inWords(on)} (certificate ${certificate})`,
        dated,
        file: null,
        mediaType: '',
        bytes: 0,
        ...(paidOn === null ? {} : { paidOn }),
      },
    ],
    bundles: was.bundles.filter((one) => !bundles.includes(one.id)),
    bundlesGone: [...was.bundlesGone, ...bundles.map((gone) => ({ id: gone }))],
    missingExplained: {
      ...was.missingExplained,
      assessment: {
        says: 'Assessment reports, notes and recordings',
        why: `Its content was destroyed when its time was over: certificate ${certificate}.`,
        on,
        certificate: id,
      },
    },
  }),
  PersonAdded: (was, { id, name, part: what }) => ({ people: [...was.people, { id, name, part: what }] }),
};
