import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';

/** The roles a person may hold. The system acts under its own when time has passed. */
export const roles = [
  'handler',
  'reviewer',
  'manager',
  'nominated-officer',
  'claims',
  'security-lead',
  'administrator',
  'sub-contractor-handler',
  'dwp-monitor',
  'auditor',
  'ice-liaison',
  'system',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  handler: 'Handler',
  reviewer: 'Reviewer',
  manager: 'Manager',
  'nominated-officer': 'Nominated officer',
  claims: 'Claims',
  'security-lead': 'Security lead',
  administrator: 'Administrator',
  'sub-contractor-handler': 'Sub-contractor handler',
  'dwp-monitor': 'DWP monitor',
  auditor: 'Auditor',
  'ice-liaison': 'ICE liaison',
  system: 'Redress',
};

const staff = ['handler', 'reviewer', 'manager'] as const;
const workers = ['handler', 'manager'] as const;

/** Who may do what: a row a command. Pages, the API, the scenarios and the drawing all read this one table. */
export const permits: Readonly<Record<string, readonly Role[]>> = {
  record: [...staff],
  // Complaints kept elsewhere until now: no command by itself, but what an import does.
  'bring-in': ['manager', 'administrator'],
  route: [...workers],
  'open-stage': [...workers],
  assign: [...workers],
  'extend-stage': [...workers],
  'complete-step': [...workers],
  'leave-out-step': [...workers],
  'complete-stages': [...workers],
  'agree-elements': [...workers],
  'answer-element': [...workers],
  'send-stage-response': [...workers],
  'submit-final-response': [...workers],
  'return-final-response': ['reviewer', 'manager'],
  'approve-final-response': ['reviewer', 'manager'],
  'issue-final-response': [...staff],
  'record-satisfied': [...staff],
  'record-dissatisfied': [...staff],
  'close-without-answer': [...workers],
  reopen: [...staff],
  withdraw: [...staff],
  'record-contact': [...staff],
  'explain-process': [...staff],
  'send-acknowledgement': [...staff],
  'make-promise': [...staff],
  'keep-promise': [...staff],
  'move-promise': [...staff],
  'tell-promise': [...staff],
  'add-document': [...staff],
  'add-person': [...staff],
  'change-details': [...staff],
  'record-authority': [...staff],
  categorise: [...staff],
  'tell-performance-manager': [...workers],
  'send-signpost': [...workers],
  'record-jcp-request': [...workers],
  'send-contribution': [...workers],
  'record-combined-draft': [...workers],
  'answer-combined-draft': [...workers],
  'record-combined-reply': [...workers],
  'record-residual': [...workers],
  'record-jcp-escalation': [...workers],
  'ask-jcp': [...workers],
  'ask-outgoing': [...workers],
  'record-outgoing-reply': [...workers],
  'send-draft-to-outgoing': [...workers],
  'record-outgoing-agreement': [...workers],
  'override-outgoing': ['manager'],
  'record-ice-contact': [...staff],
  'answer-ice': [...workers],
  'record-ice-revisit': [...workers],
  'send-completion-statement': [...workers],
  'send-ice-evidence': [...workers],
  'record-ice-answers': [...workers],
  'record-ice-draft': [...staff],
  'send-draft-comments': [...workers],
  'record-ice-extension': [...workers],
  'record-ice-report': [...workers],
  'take-recommendation': [...workers],
  'record-recommendation-done': [...workers],
  'record-systemic-point': [...staff],
  'close-ice-case': [...workers],
  'record-payment': [...workers],
  'reverse-payment': ['manager'],
  'decide-liability': ['manager'],
  'reverse-liability': ['manager'],
  'send-redress-letter': [...workers],
  'send-payment-advice': [...workers],
  'offer-goodwill': [...staff],
  'record-ombudsman-contact': [...staff],
  'record-ombudsman-decision': [...workers],
  'record-ombudsman-request': [...workers],
  'answer-ombudsman': [...workers],
  'record-ombudsman-report': [...workers],
  'close-ombudsman-case': [...workers],
  'send-for-clearance': [...workers],
  'record-clearance': [...workers],
  'explain-missing': [...staff],
  'redact-document': [...staff],
  'check-redaction': [...staff],
  'drop-redaction': [...staff],
  'record-bundle': ['system'],
  'tell-eight-weeks': [...workers],
  'decide-told-date': ['manager'],
  'recompute-clocks': ['administrator', 'system'],
  'eight-weeks-near': ['system'],
  'eight-weeks-passed': ['system'],
  'window-passed': ['system'],
  'pause-clock': [...staff],
  'extend-clock': [...staff],
};

const byItself = 'Redress does it by itself when the day has come.';

/** "a handler", "an administrator". */
function aRole(role: Role): string {
  const name = roleNames[role].toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Null when one of the roles may do a command; else the refusal, in the words of who may. */
export function permitRefusal(command: string, held: readonly string[]): Refusal | null {
  const allowed = permits[command] ?? [];
  if (allowed.some((role) => held.includes(role))) return null;
  const people = allowed.filter((candidate) => candidate !== 'system').map(aRole);
  return {
    code: 'permit.role',
    says: 'Your role does not allow this.',
    remedy: people.length === 0 ? byItself : `Ask ${listInWords(people, 'or')}.`,
    clauses: [],
  };
}
