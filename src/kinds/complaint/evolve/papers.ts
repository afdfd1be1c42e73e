import type { PaperEvent } from '../events/papers.ts';
import type { Folds } from './fold.ts';

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
  PersonAdded: (was, { id, name, part: what }) => ({ people: [...was.people, { id, name, part: what }] }),
};
