import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Block } from '#core/letter.ts';
import { isOurs } from '../final-response-facts.ts';
import { type Complaint, type Element, openPromises } from '../state.ts';
import { heading, paragraph } from './letter.ts';

const findingWords = {
  upheld: 'I uphold this part.',
  'partly-upheld': 'I uphold part of this.',
  'not-upheld': 'I do not uphold this part.',
} as const;

/** Each element as what should have happened, what did, the finding, and what cannot be had and why. */
export function answerBlocks(complaint: Complaint): Block[] {
  const ours = complaint.elements.filter((element) => isOurs(complaint, element.about));
  return ours.flatMap((element, index) => [heading(`${index + 1}. ${element.title}`), ...answer(element)]);
}

function answer(element: Element): Block[] {
  const said = element.answer ?? element.draft;
  const told = joined(said?.shouldHave, said?.did);
  const account = told === '' ? [] : [paragraph(told)];
  if (element.answer === null) return [...account, { kind: 'gap', text: 'Finding to come' }];
  const { finding, outcomes, doing, canHave, why } = element.answer;
  const sorry = outcomes.includes('APOLOGY') ? 'I apologise.' : '';
  const whyNotAll = canHave === 'met' ? '' : why;
  return [...account, paragraph(joined(sorry, doing, whyNotAll), findingWords[finding])];
}

const joined = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join(' ');

/** What is still to be done, by whom and by when. */
export function promiseBlocks(complaint: Complaint, ownerName: (id: string) => string): Block[] {
  const open = openPromises(complaint);
  if (open.length === 0) return [];
  return [
    heading('What we will still do, and by when'),
    {
      kind: 'table',
      head: ['What', 'Who', 'By'],
      rows: open.map((promise) => [promise.what, ownerName(promise.owner), inWords(promise.by)]),
    },
  ];
}

export const dated = (on: Day): string => inWords(on);
