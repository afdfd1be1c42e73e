import { inShort, inWords } from '#core/day-in-words.ts';
import { momentInWords } from '#core/moment-in-words.ts';
import { counted } from '#core/thousands.ts';
import { answerForm, wordsForm } from '#desk/retention/anonymising/form.ts';
import type { AnonymisingPreview } from '#desk/retention/anonymising/preview.ts';
import type { WordsProposed } from '#desk/retention/anonymising/words-kept.ts';
import { homeOfReference } from '#web/case-addresses.ts';
import { formView } from '#web/forms/form-view.ts';
import type { PageData } from '#web/http.ts';
import type { CameBack } from '#web/pages/administration/answer-form.ts';
import { anonymiseHref, anonymisingHref, home } from './places.ts';

/** What a case made anonymous loses and keeps, with the form that is due: of whoever proposes the words, or of who reads them. */
export function anonymiseView(look: AnonymisingPreview, back: CameBack | null): PageData {
  const { reference, today, held, proposed, refusals } = look;
  const reads = proposed !== null && !proposed.isOwn;
  const form = formView(reads ? answerForm : wordsForm, {
    action: `${anonymiseHref(reference)}${reads ? '/answer' : ''}`,
    today,
    typed: back?.typed ?? { words: look.words.join('\n') },
    faults: back?.faults ?? [],
    cancel: { href: home, label: 'Back without changing anything' },
  });
  return {
    title: reads ? `Read what would stay of ${reference}` : `Make ${reference} anonymous?`,
    crumb: { href: home, label: 'Retention' },
    sums: sumsOf(look),
    why: look.limit === null ? null : { says: look.limit.says, clauses: look.limit.clauses.slice(0, 2) },
    case: { href: homeOfReference(reference), label: reference },
    refusals: back?.refusals ?? refusals,
    free: refusals.length === 0,
    proposed:
      proposed === null ? null : { by: proposed.by, at: momentInWords(proposed.at), isOwn: proposed.isOwn },
    words: proposed === null ? [] : look.words,
    takeBack: proposed?.isOwn === true ? `${anonymiseHref(reference)}/answer` : null,
    form: proposed?.isOwn === true ? null : form,
    faults: back?.faults ?? [],
    events: held.events,
  };
}

const sumsOf = ({ held, today, backupsUntil }: AnonymisingPreview) => [
  {
    name: 'What goes',
    says: `${counted(held.events, 'entry', 'entries')}, ${counted(held.files, 'file')}: names, letters, documents, contacts, and every other word of it`,
    strong: true,
  },
  {
    name: 'What stays',
    says: 'What figures need: its number, which contract, which days, how it ended, what it cost. And the words below',
    strong: true,
  },
  {
    name: 'Backups',
    says:
      backupsUntil === null
        ? 'None are said to be made'
        : `The last that may hold the rest is gone after ${inWords(backupsUntil, today)}`,
  },
];

/** Cases whose words wait to be read, as the list draws them. */
export const waitingView = (
  waiting: readonly WordsProposed[],
  today: AnonymisingPreview['today'],
): PageData => ({
  title: 'Words to read',
  crumb: { href: home, label: 'Retention' },
  rows: waiting.map(({ reference, words, by, at }) => ({
    href: anonymiseHref(reference),
    reference,
    says: counted(words.length, 'piece of text', 'pieces of text'),
    by: `Proposed by ${by.name} on ${inShort(at.slice(0, 10) as typeof today, today)}`,
  })),
});

/** How many wait, as the list of what may go says it; null where none do. */
export const waitingSaid = (waiting: readonly WordsProposed[]) =>
  waiting.length === 0
    ? null
    : {
        href: anonymisingHref,
        says: `${counted(waiting.length, 'complaint waits', 'complaints wait')} for a second person to read what would stay`,
      };
