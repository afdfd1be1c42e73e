import { inShort, inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import { caseHref, clockHref, commandHref } from '#web/complaint/addresses.ts';

/** What is looked for most, in the order it is offered; the rest is under "More actions". */
const everyday = [
  'record-satisfied',
  'record-dissatisfied',
  'reopen',
  'record-residual',
  'record-contact',
  'add-document',
  'make-promise',
  'withdraw',
  'send-acknowledgement',
  'record-jcp-request',
  'record-ice-contact',
];
const offered = 4;

/** The panel of what to do next, as its macro draws it. */
export function nextView(open: CasePage) {
  const { offers, reference, today, calendar } = open;
  const { next } = offers;
  const also = everyday
    .filter((command) => command !== next?.command)
    .flatMap((command) => offers.can.find((each) => each.command === command) ?? [])
    .slice(0, offered);
  return {
    says: next?.says ?? (open.open ? 'Nothing for a person to do now' : 'Nothing more is due'),
    due:
      next === null
        ? null
        : {
            on: next.due,
            says: inWords(next.due, today),
            shape: urgencyOf(next, today),
            left: timeLeftInWords(next.due, today, calendar),
            why:
              next.clock === null
                ? null
                : {
                    href: clockHref(reference, next.clock),
                    about: `${next.says.toLowerCase()} by ${inWords(next.due, today)}`,
                  },
          },
    about: next === null ? closedSentence(open) : open.aboutNext,
    action:
      next?.command == null
        ? null
        : {
            href: commandHref(reference, next.command, aboutOf(next)),
            label: labelOf(next.command, next.says),
          },
    other: next === null ? [] : besideOf(next, reference),
    dueToo: offers.duties
      .filter((duty) => duty !== next && duty.ownerRole !== 'system')
      .map((duty) => ({
        href: duty.command === null ? null : commandHref(reference, duty.command, aboutOf(duty)),
        says: duty.says,
        by: inShort(duty.due, today),
        shape: urgencyOf(duty, today),
      })),
    also: [
      ...also.map(({ command, says }) => ({ href: commandHref(reference, command), label: says })),
      { href: `${caseHref(reference)}/more`, label: 'More actions' },
    ],
    notNow: offers.cannot.map(({ says, refusals }) => ({
      says,
      blockedBy: [weightiest(refusals)].flatMap((refusal) =>
        refusal === undefined
          ? []
          : [
              {
                ...refusal,
                remedy: '',
                clauses: refusal.clauses.slice(0, 1),
                href: whereToMend(open, refusal.at),
              },
            ],
      ),
    })),
  };
}

/** Of several reasons the most exact: where a case is at is said only when nothing else is. */
const weightiest = (refusals: readonly Refusal[]): Refusal | undefined =>
  refusals.find(({ code }) => code !== 'complaint.not-at-this-point') ?? refusals[0];

/** The other answer to what is asked, beside the button. */
function besideOf({ id }: { id: string }, reference: string) {
  return id === 'ask-satisfied'
    ? [{ href: commandHref(reference, 'record-dissatisfied'), label: 'They are not satisfied' }]
    : [];
}

function closedSentence({ open, offers }: CasePage): string {
  if (open)
    return offers.duties.length > 0 ? 'Redress watches what is left, and tells you when it falls due.' : '';
  return 'This complaint is closed. If they come back, record it here.';
}

/** What a duty is about, where its command has to be told: the promise, the item from ICE, the clock. */
function aboutOf({ id, command }: { id: string; command: string | null }): Record<string, string> {
  const named = { 'keep-promise': 'promise', 'answer-ice': 'item', 'decide-told-date': 'clock' }[
    command ?? ''
  ];
  if (named === undefined) return {};
  return { [named]: id.replace(/^(promise|ice-item|decide)-/, '') };
}

/** What the button says. A duty's own words, but where another page does the work. */
const labels: Readonly<Record<string, string>> = {
  'submit-final-response': 'Continue the final response',
  'send-stage-response': 'Write the response',
  'issue-final-response': 'Go on to issue it',
  'approve-final-response': 'Read and review it',
  'agree-elements': 'Record what was agreed',
  'record-satisfied': 'They are satisfied',
  'keep-promise': 'Record it as kept',
  'window-passed': 'The six months have ended',
};
const labelOf = (command: string, says: string): string => labels[command] ?? says;

/** The place where what stands in the way is mended. */
function whereToMend({ reference }: CasePage, at: string | undefined): string | null {
  if (at === undefined) return null;
  const element = /^element-(.+)$/.exec(at)?.[1];
  if (element !== undefined) return commandHref(reference, 'answer-element', { element });
  return at === 'elements'
    ? commandHref(reference, 'agree-elements')
    : at === 'steps'
      ? commandHref(reference, 'complete-step')
      : null;
}
