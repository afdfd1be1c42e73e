import { inWords } from '#core/day-in-words.ts';
import type { Letter } from '#core/letter.ts';
import { periodInWords } from '#core/period.ts';
import type { ComplaintSetting } from '../setting.ts';
import { type Complaint, runningDue } from '../state.ts';
import { letterOf, paragraph } from './letter.ts';

/** We have it, its reference, who answers by when, and what comes after. It stops no clock. */
export function acknowledgement(complaint: Complaint, setting: ComplaintSetting): Letter {
  const first = runningDue(complaint, 'stage-1');
  const next = complaint.procedure.stages[1];
  const ice = runningDue(complaint, 'reply-before-ice');
  return letterOf(complaint, setting, {
    kind: 'acknowledgement',
    title: 'We have your complaint',
    date: setting.today,
    blocks: [
      paragraph(
        `We received your complaint on ${inWords(complaint.receivedOn)}. Its reference is ${complaint.reference}.`,
      ),
      { kind: 'paragraph', lead: 'What you told us.', text: complaint.summary },
      ...(first === null ? [] : [paragraph(`We will answer by ${inWords(first.due)}.`)]),
      ...(next === undefined
        ? []
        : [
            paragraph(
              `If you are not satisfied with that answer, tell us in any way you like. We will take a second look within ${periodInWords(next.respond)}.`,
            ),
          ]),
      ...(ice === null
        ? []
        : [
            paragraph(
              `If we have not answered every part of your complaint by ${inWords(ice.due)}, you can go straight to the Independent Case Examiner from the next day.`,
            ),
          ]),
      paragraph('Complaining will not change how we treat you.'),
    ],
  });
}
