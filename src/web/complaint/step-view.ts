import { inShort, inWords } from '#core/day-in-words.ts';
import type { Duty } from '#core/projection.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';
import type { AboutComplaint } from '#desk/ice/ice-page.ts';
import type { NextStep } from '#desk/ice/next.ts';
import { clockHref, commandHref } from './addresses.ts';

/** What is next at ICE or the Ombudsman, as the next box draws it. `nothing` is said where nothing is due. */
export function stepView(
  { duty, about, others, also }: NextStep,
  { reference, today, calendar }: AboutComplaint,
  nothing: string,
) {
  return {
    says: duty?.says ?? nothing,
    due:
      duty === null
        ? null
        : {
            on: duty.due,
            says: inWords(duty.due, today),
            shape: urgencyOf(duty, today),
            left: timeLeftInWords(duty.due, today, calendar),
            why:
              duty.clock === null
                ? null
                : {
                    href: clockHref(reference, duty.clock),
                    about: `${duty.says}, ${inWords(duty.due, today)}`,
                  },
          },
    action:
      duty?.command == null
        ? null
        : { href: commandHref(reference, duty.command, about), label: labelOf(duty) },
    dueToo: others.map((other) => ({
      href: other.duty.command === null ? null : commandHref(reference, other.duty.command, other.about),
      says: detailed(other.duty),
      by: inShort(other.duty.due, today),
      shape: urgencyOf(other.duty, today),
    })),
    also: also.map(({ command, says, about: opens }) => ({
      href: commandHref(reference, command, opens),
      label: says,
    })),
  };
}

/** What the button says, where a duty's own words would promise more than one press does. */
const labels: Readonly<Record<string, string>> = {
  'answer-ice': 'Record our answer',
  'record-ice-contact': 'Record what ICE said',
  'send-ice-evidence': 'Record that the papers went',
  'record-ice-answers': 'Record our answer and theirs',
  'record-payment': 'Record the payment',
  'record-recommendation-done': 'Record that it is done',
  'answer-ombudsman': 'Record that it went',
  'record-ombudsman-decision': 'Record what it decides',
  'record-ombudsman-report': 'Record its report',
};
const labelOf = ({ command, says }: Duty): string => labels[command ?? ''] ?? says;

/** Recommendations are told apart by what they say. */
const detailed = ({ id, says, detail }: Duty): string =>
  id.startsWith('recommendation-') && detail !== '' ? `${says}: ${detail}` : says;
