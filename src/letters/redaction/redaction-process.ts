import type { Answer, Question } from './in-a-process.ts';
import { pictureHere, sizesHere } from './page-picture.ts';
import { UnreadablePage } from './pdfium/open-pdf.ts';
import { redactHere } from './redact-here.ts';
import { notPages } from './refusals.ts';

// The process that answers one question about one document and ends (in-a-process.ts). It is apart from the server so that a document made
// to crash a decoder takes down nothing else, what one document may use of the machine is bounded, and nobody else waits.

/** Said when the fault is ours: not a document's. */
const ourFault = 70;

async function answer(question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'redact':
      return redactHere(question.document, question.marks);
    case 'sizes':
      return sizesHere(question.document);
    case 'picture':
      return pictureHere(question.document, question.page, question.wide);
  }
}

/** What a document can do to the engine: run it out of memory, or into its own faults ("RuntimeError" is what compiled code throws). */
const isDocumentsFault = (error: unknown): boolean =>
  error instanceof UnreadablePage ||
  error instanceof RangeError ||
  (error instanceof Error && error.name === 'RuntimeError');

function unworkable(error: unknown): Answer {
  if (!isDocumentsFault(error)) throw error;
  const why =
    error instanceof UnreadablePage
      ? `Its page ${error.page} is damaged.`
      : 'It is damaged, or larger than can be worked on.';
  return { ok: false, refusals: [notPages(why)] };
}

process.once('message', (question: Question) => {
  answer(question)
    .catch(unworkable)
    .then(
      (answered) => process.send?.(answered, () => process.exit()),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(ourFault);
      },
    );
});
// Whoever asked is gone, and so is the use of an answer.
process.on('disconnect', () => process.exit());
