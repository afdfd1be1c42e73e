import { inWords } from '#core/day-in-words.ts';
import type { Letter } from '#core/letter.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import { heading, letterOf, paragraph } from './letter.ts';

/** After ICE or the Ombudsman: we are sorry, what we pay and by when, and what else we do. */
export function apologyAndRedress(
  complaint: Complaint,
  { words, from }: { readonly words: string; readonly from: string },
  setting: ComplaintSetting,
): Letter {
  const theirs = complaint.liabilities.filter(
    ({ kind, status }) => kind !== 'contribution' && status !== 'reversed' && status !== 'pending',
  );
  const doing = complaint.recommendations.filter(({ systemic }) => !systemic);
  return letterOf(complaint, setting, {
    kind: 'apology-and-redress',
    title: 'Our apology, and what we will do',
    date: setting.today,
    blocks: [
      paragraph(`${from} has looked at your complaint. We accept what it found, and we are sorry.`),
      ...(words === '' ? [] : [paragraph(words)]),
      ...(theirs.length === 0
        ? []
        : [
            heading('What we pay you'),
            {
              kind: 'table' as const,
              head: ['What for', 'How much', 'By'],
              rows: theirs.map((one) => [
                one.kind === 'goodwill' ? 'Goodwill' : 'Redress',
                penceInWords(one.pence as Pence),
                one.status === 'paid' ? 'Paid' : one.due === null ? 'As agreed' : inWords(one.due),
              ]),
            },
          ]),
      ...(doing.length === 0
        ? []
        : [
            heading('What else we do'),
            {
              kind: 'table' as const,
              head: ['What', 'By'],
              rows: doing.map((one) => [
                one.says,
                one.doneOn !== null
                  ? `Done ${inWords(one.doneOn)}`
                  : one.by === null
                    ? 'As soon as we can'
                    : inWords(one.by),
              ]),
            },
          ]),
      paragraph('Tell us if anything here is not as it should be.'),
    ],
  });
}
