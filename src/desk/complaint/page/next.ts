import type { Day } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import type { Duty } from '#core/projection.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { stepsOutstanding } from '#kinds/complaint/state.ts';

/** Commands that write an answer: what is left of it is what a person wants to know before they begin. */
const answering = new Set(['send-stage-response', 'submit-final-response', 'issue-final-response']);

/** What is left of a duty or what it will do, in a sentence or two. */
export function aboutDuty(duty: Duty, complaint: Complaint, today: Day): string {
  // Once the last working day has passed, naming it helps nobody.
  const act =
    duty.actBy === duty.due || duty.actBy < today
      ? ''
      : `The last working day before it is ${inWords(duty.actBy)}. `;
  if (duty.command === null) return act.trim();
  if (duty.command === 'keep-promise') return `${act}${aboutPromise(duty, complaint)}`;
  if (answering.has(duty.command)) return `${act}${leftOfAnswer(complaint)}`;
  return `${act}${kind.commands.get(duty.command)?.form.about ?? ''}`;
}

function aboutPromise({ id }: Duty, { promises }: Complaint): string {
  const owner = promises.find((promise) => `promise-${promise.id}` === id)?.owner ?? '';
  return `${owner === '' ? 'It was promised' : `Promised, for ${owner} to do`}. Record it here when it is done; if it will be late, move the day and tell them.`;
}

function leftOfAnswer(complaint: Complaint): string {
  const ours = complaint.elements
    .map((element, at) => ({ number: at + 1, element }))
    .filter(({ element }) => isOurs(complaint, element.about));
  const left = ours.filter(({ element }) => element.answer === null);
  const steps = stepsOutstanding(complaint);
  const stepsLeft =
    steps.length === 0 ? '' : ` Still to do: ${listInWords(steps.map((step) => `“${step}”`))}.`;
  if (left.length === 0)
    return `${ours.length === 1 ? 'The one element is answered' : `All ${ours.length} elements are answered`}.${stepsLeft}`;
  const [first] = left;
  const named =
    left.length === 1 && first !== undefined
      ? `Element ${first.number}, “${first.element.title}”, still needs a finding.`
      : `Elements ${listInWords(left.map(({ number }) => String(number)))} still need a finding.`;
  if (ours.length === 1) return `The one element still needs a finding.${stepsLeft}`;
  return `${ours.length - left.length} of ${ours.length} elements are answered. ${named}${stepsLeft}`;
}
