import { inShort, inWords } from '#core/day-in-words.ts';
import type { Duty } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import {
  caseHref,
  clockHref,
  commandHref,
  iceHref,
  ombudsmanHref,
  reportHref,
} from '#web/complaint/addresses.ts';

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
  // Whoever only looks in is shown what is due, and nothing to press.
  const readsOnly = offers.can.length === 0;
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
                    about: `${next.says.charAt(0).toLowerCase()}${next.says.slice(1)} by ${inWords(next.due, today)}`,
                  },
          },
    about: next === null ? closedSentence(open) : open.aboutNext,
    action: next === null ? null : actionOf(next, open),
    other: next === null || readsOnly ? [] : besideOf(next, open),
    dueToo: offers.duties
      .filter((duty) => duty !== next && duty.ownerRole !== 'system')
      .map((duty) => ({
        href: actionOf(duty, open)?.href ?? null,
        says: duty.says,
        by: inShort(duty.due, today),
        shape: urgencyOf(duty, today),
      })),
    also: [
      ...also.map(({ command, says }) => ({ href: commandHref(reference, command), label: says })),
      ...(readsOnly ? [] : [{ href: `${caseHref(reference)}/more`, label: 'More actions' }]),
    ],
    notNow: readsOnly ? [] : notNowOf(open),
  };
}

/** What cannot be done, each with one reason: the most exact, and not one that was given for something before it. */
function notNowOf(open: CasePage) {
  const given = new Set<string>();
  return open.offers.cannot.map(({ says, refusals }) => {
    const exact = refusals.filter(({ code }) => code !== 'complaint.not-at-this-point');
    const refusal = exact.find((one) => !given.has(one.says)) ?? exact[0] ?? refusals[0];
    if (refusal === undefined) return { says, blockedBy: [] };
    given.add(refusal.says);
    const clauses = refusal.clauses.slice(0, 1);
    return { says, blockedBy: [{ ...refusal, remedy: '', clauses, href: whereToMend(open, refusal) }] };
  });
}

/** The button that does a duty; null for whoever only looks in, and where it is not theirs: a page that says so helps nobody here. */
function actionOf(duty: Duty, { offers, permitted, reference }: CasePage) {
  if (offers.can.length === 0) return null;
  const [, document] = /^destroy-(d\d+)$/.exec(duty.id) ?? [];
  // Destroying is no command of the complaint; whoever decides of what was not paid for approves it.
  if (document !== undefined)
    return permitted.includes('keep-unpaid-report')
      ? { href: reportHref(reference, document), label: 'Look at what would go' }
      : null;
  return duty.command === null || !permitted.includes(duty.command)
    ? null
    : { href: doneAt(duty, duty.command, reference), label: labelOf(duty.command, duty.says) };
}

/** Where a duty is done: papers for ICE on the page of its case, where the bundle is made; all else at its command. */
const doneAt = (duty: Duty, command: string, reference: string): string =>
  command === 'send-ice-evidence' ? iceHref(reference) : commandHref(reference, command, aboutOf(duty));

/** The other answer to what is asked, or the page of the case the duty comes from, beside the button. */
function besideOf({ id, view, command }: Duty, { reference, elsewhere, permitted }: CasePage) {
  if (id === 'ask-satisfied' && permitted.includes('record-dissatisfied'))
    return [{ href: commandHref(reference, 'record-dissatisfied'), label: 'They are not satisfied' }];
  if (command === 'decline-mappa')
    return [{ href: commandHref(reference, 'mark-mappa'), label: 'Set the MAPPA marker' }];
  const at = id.startsWith('ombudsman-') ? 'ombudsman' : 'ice';
  if (view !== 'ice' || !elsewhere.some((one) => one.at === at)) return [];
  return at === 'ombudsman'
    ? [{ href: ombudsmanHref(reference), label: 'The case at the Ombudsman' }]
    : [{ href: iceHref(reference), label: 'The case at ICE' }];
}

function closedSentence({ open, offers }: CasePage): string {
  if (open)
    return offers.duties.length > 0 ? 'Redress watches what is left, and tells you when it falls due.' : '';
  return 'This complaint is closed. If they come back, record it here.';
}

/** What a duty is about, where its command has to be told: the promise, the item from ICE, the clock. */
function aboutOf({ id, command }: Duty): Record<string, string> {
  const named = toldTo[command ?? ''];
  if (named === undefined) return {};
  return { [named]: id.replace(/^(promise|ice-item|decide|pay|recommendation|redaction)-/, '') };
}

const toldTo: Readonly<Record<string, string>> = {
  'keep-promise': 'promise',
  'answer-ice': 'item',
  'decide-told-date': 'clock',
  'record-payment': 'liability',
  'decide-liability': 'liability',
  'take-recommendation': 'recommendation',
  'record-recommendation-done': 'recommendation',
  'check-redaction': 'redaction',
};

/** What the button says. A duty's own words, but where another page does the work. */
const labels: Readonly<Record<string, string>> = {
  'submit-final-response': 'Continue the final response',
  'send-stage-response': 'Write the response',
  'issue-final-response': 'Go on to issue it',
  'approve-final-response': 'Read and review it',
  'agree-elements': 'Record what was agreed',
  'record-satisfied': 'They are satisfied',
  'keep-promise': 'Record it as kept',
  'decline-mappa': 'It does not belong on it',
  'window-passed': 'The six months have ended',
};
const labelOf = (command: string, says: string): string => labels[command] ?? says;

/** Where what stands in the way is mended, where that is one place. */
function whereToMend({ reference }: CasePage, { at, code }: Refusal): string | null {
  const element = /^element-(.+)$/.exec(at ?? '')?.[1];
  if (element !== undefined) return commandHref(reference, 'answer-element', { element });
  const command = mendedBy[code];
  return command === undefined ? null : commandHref(reference, command);
}

const mendedBy: Readonly<Record<string, string>> = {
  'complaint.no-clarification-contact': 'agree-elements',
  'complaint.outcome-wanted-missing': 'agree-elements',
  'complaint.steps-not-done': 'complete-step',
  'complaint.handler-not-trained': 'assign',
  'complaint.outgoing-not-agreed': 'send-draft-to-outgoing',
};
