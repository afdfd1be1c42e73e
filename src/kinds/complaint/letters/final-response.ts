import type { Day } from '#core/day.ts';
import { plusMonths } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Block, Letter, Wording } from '#core/letter.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { limitFor } from '#kinds/limit.ts';
import { isOurs, wordingFor } from '../final-response-facts.ts';
import { type ComplaintSetting, staffName } from '../setting.ts';
import type { Complaint } from '../state.ts';
import { answerBlocks, promiseBlocks } from './answers.ts';
import { heading, letterOf, paragraph } from './letter.ts';

/**
 * The final response: each element answered, what is still to be done, and the ordered wording word for word. The last day
 * for ICE stands beside that wording, never inside it.
 */
export function finalResponse(complaint: Complaint, setting: ComplaintSetting, date: Day): Letter {
  const wording = wordingFor(complaint, date, setting.wordings);
  const blocks: Block[] = [
    paragraph(opening(complaint)),
    ...answerBlocks(complaint),
    ...promiseBlocks(complaint, (id) => staffName(setting, id)),
    heading('Going further'),
    ...lastDayForIce(complaint, setting, date),
    wording === null
      ? { kind: 'gap', text: 'The wording about ICE and the Ombudsman is not loaded' }
      : locked(wording),
  ];
  return letterOf(
    complaint,
    setting,
    { kind: 'final-response', title: 'Our final response to your complaint', date, blocks },
    // It says that a colleague has checked it: signed by whoever wrote it, whoever sends it.
    complaint.provider?.review?.drafter,
  );
}

const locked = (wording: Wording): Block => ({ kind: 'locked', wording });

function opening(complaint: Complaint): string {
  const many = partsInWords(complaint.elements.filter(({ about }) => isOurs(complaint, about)).length);
  const began =
    complaint.says !== null && !complaint.says.satisfied
      ? `On ${inWords(complaint.says.on)} you told us you were not satisfied with our answer. We have looked again at ${many}.`
      : `You complained to us on ${inWords(complaint.receivedOn)}. We have looked into ${many}.`;
  // Nothing is said of a check that the provider has switched off.
  const checked =
    complaint.procedure.switchedOff['complaint.reviewer-missing'] === undefined
      ? ' A colleague who had no part in it before has checked this answer.'
      : '';
  return `${began}${checked}`;
}

const numbers = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "both parts of your complaint", "all three parts of your complaint". */
function partsInWords(count: number): string {
  if (count < 2) return 'your complaint';
  return count === 2
    ? 'both parts of your complaint'
    : `all ${numbers[count - 3] ?? count} parts of your complaint`;
}

function lastDayForIce(complaint: Complaint, setting: ComplaintSetting, date: Day): Block[] {
  const rule = clockIn(setting.rules, 'clock.ice-window');
  const governing = rule && limitFor(rule, packs[complaint.pack], complaint.contract.extracts);
  // Only guidance gives them six months; a provider's own watch over other programmes is no promise of ICE's.
  if (governing?.from !== 'guidance' || governing.limit.kind !== 'period') return [];
  const last = plusMonths(date, governing.limit.period.value);
  return [paragraph(`Six months from the date of this letter ends on ${inWords(last)}.`)];
}
