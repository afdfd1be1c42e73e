import type { independence } from '#guidance/complaint/checks/independence.ts';
import type { Permit } from '#kinds/permit.ts';
import type { Role } from '#kinds/roles.ts';
import type { Relation } from './relations.ts';

const staff = ['handler', 'reviewer', 'manager', 'nominated-officer'] as const;
const workers = ['handler', 'manager', 'nominated-officer'] as const;
const delivering = [...staff, 'sub-contractor-handler'] as const;
/** A sub-contractor answers what it delivers. What goes to DWP, Jobcentre Plus, ICE or the Ombudsman goes from the provider. */
const answering = [...workers, 'sub-contractor-handler'] as const;
const dealingWithIce = [...workers, 'ice-liaison'] as const;
/** Whom no answer comes from: the person complained about, and those above and below them (BP-A2-2.9). */
const party = ['named', 'line-of-named'] as const;

/** Who may do a command, in which complaints. */
export interface ComplaintPermit extends Permit {
  /** For a role, what a complaint has to be, or what the person has to be to it. */
  readonly only?: Readonly<Partial<Record<Role, Relation | Condition>>>;
  /** What nobody who does it may be to the complaint, whatever their role. */
  readonly never?: readonly Relation[];
  /** It gives somebody a place in the complaint, who has to be independent: the guard says of whom (`independence`). */
  readonly appoints?: keyof typeof independence;
}

/** What a role may ask of every complaint it works on, beside what a row says. */
export const everywhere: Readonly<Partial<Record<Role, Relation>>> = { 'sub-contractor-handler': 'team' };

/** What a complaint may have to be before a role has anything to do with it. */
export const conditions = { 'with-ice': 'ICE or the Ombudsman has written' } as const;
export type Condition = keyof typeof conditions;

/**
 * Who may do what: a row a command. Pages, the API, the scenarios, the drawing and docs/rules/permits.md all read this one
 * table. In which states a command is possible the transitions say (`guidance/complaint/transitions.ts`).
 */
export const permits: Readonly<Record<string, ComplaintPermit>> = {
  record: { roles: delivering },
  // Complaints kept elsewhere until now: no command by itself, but what an import does.
  'bring-in': { roles: ['manager', 'administrator'], says: 'Bring in complaints kept elsewhere until now' },
  route: { roles: answering },
  'open-stage': { roles: answering, appoints: 'handler' },
  assign: { roles: answering, appoints: 'handler' },
  'extend-stage': { roles: answering, only: { 'sub-contractor-handler': 'own' } },
  'complete-step': { roles: answering },
  'leave-out-step': { roles: answering, never: party },
  'complete-stages': { roles: answering },
  'agree-elements': { roles: answering },
  'answer-element': { roles: answering, never: party },
  'send-stage-response': { roles: answering, never: party },
  'submit-final-response': { roles: answering, appoints: 'reviewer', never: party },
  'return-final-response': { roles: ['reviewer', 'manager'], never: party },
  'approve-final-response': { roles: ['reviewer', 'manager'], appoints: 'reviewer' },
  'issue-final-response': { roles: delivering, never: party },
  'record-satisfied': { roles: delivering },
  'record-dissatisfied': { roles: delivering, appoints: 'handler' },
  'close-without-answer': { roles: answering, only: { 'sub-contractor-handler': 'own' }, never: party },
  reopen: { roles: delivering, appoints: 'handler' },
  withdraw: { roles: delivering },
  'record-contact': { roles: [...delivering, 'ice-liaison'], only: { 'ice-liaison': 'with-ice' } },
  'explain-process': { roles: delivering },
  'send-acknowledgement': { roles: delivering },
  'make-promise': { roles: delivering },
  'keep-promise': { roles: delivering },
  'move-promise': { roles: delivering },
  'tell-promise': { roles: delivering },
  'add-document': { roles: [...delivering, 'ice-liaison'], only: { 'ice-liaison': 'with-ice' } },
  'record-report-paid': { roles: workers },
  'keep-unpaid-report': { roles: ['manager'] },
  'add-person': { roles: [...delivering, 'ice-liaison'], only: { 'ice-liaison': 'with-ice' } },
  'change-details': { roles: delivering },
  'record-authority': { roles: delivering },
  categorise: { roles: delivering },
  'tell-performance-manager': { roles: answering },
  'send-signpost': { roles: answering },
  'record-jcp-request': { roles: answering },
  'send-contribution': { roles: workers, never: party },
  'record-combined-draft': { roles: workers },
  'answer-combined-draft': { roles: workers, never: party },
  'record-combined-reply': { roles: workers },
  'record-residual': { roles: workers, appoints: 'handler' },
  'record-jcp-escalation': { roles: workers },
  'ask-jcp': { roles: workers },
  'ask-outgoing': { roles: workers },
  'record-outgoing-reply': { roles: workers },
  'send-draft-to-outgoing': { roles: workers },
  'record-outgoing-agreement': { roles: workers },
  'override-outgoing': { roles: ['manager'] },
  'record-ice-contact': { roles: [...delivering, 'ice-liaison'] },
  'answer-ice': { roles: dealingWithIce, never: party },
  'record-ice-revisit': { roles: dealingWithIce },
  'send-completion-statement': { roles: dealingWithIce },
  'send-ice-evidence': { roles: dealingWithIce },
  'record-ice-answers': { roles: dealingWithIce },
  'record-ice-draft': { roles: [...staff, 'ice-liaison'] },
  'send-draft-comments': { roles: dealingWithIce, never: party },
  'record-ice-extension': { roles: dealingWithIce },
  'record-ice-report': { roles: dealingWithIce },
  'take-recommendation': { roles: dealingWithIce },
  'record-recommendation-done': { roles: dealingWithIce },
  'record-systemic-point': { roles: [...delivering, 'ice-liaison'] },
  'close-ice-case': { roles: dealingWithIce },
  'record-payment': { roles: workers },
  'reverse-payment': { roles: ['manager'] },
  'decide-liability': { roles: ['manager'] },
  'reverse-liability': { roles: ['manager'] },
  'send-redress-letter': { roles: workers },
  'send-payment-advice': { roles: workers },
  'offer-goodwill': { roles: [...staff], never: party },
  'record-ombudsman-contact': { roles: [...delivering, 'ice-liaison'] },
  'record-ombudsman-decision': { roles: dealingWithIce },
  'record-ombudsman-request': { roles: dealingWithIce },
  'answer-ombudsman': { roles: dealingWithIce },
  'record-ombudsman-report': { roles: dealingWithIce },
  'close-ombudsman-case': { roles: dealingWithIce },
  'send-for-clearance': { roles: workers },
  'record-clearance': { roles: workers },
  'explain-missing': { roles: [...delivering, 'ice-liaison'] },
  'redact-document': { roles: [...delivering, 'ice-liaison'] },
  'check-redaction': { roles: [...delivering, 'ice-liaison'] },
  'drop-redaction': { roles: [...delivering, 'ice-liaison'] },
  'record-bundle': { roles: ['system'] },
  'tell-eight-weeks': { roles: answering },
  'decide-told-date': { roles: ['manager'] },
  // A restricted record, and who may see it, is the nominated officer’s alone.
  restrict: { roles: ['nominated-officer'] },
  'change-restricted-list': { roles: ['nominated-officer'] },
  'lift-restriction': { roles: ['nominated-officer'] },
  // Opened at once for somebody’s safety, told to the officer and reviewed.
  'open-for-safety': { roles: staff },
  'review-safety-opening': { roles: ['nominated-officer', 'security-lead'] },
  'mark-mappa': { roles: ['nominated-officer'] },
  // Another complaint of the same person bears the marker: Redress finds it, and the officer looks.
  'ask-about-mappa': { roles: ['system'] },
  'decline-mappa': { roles: ['nominated-officer'] },
  'record-mappa-checked': { roles: ['nominated-officer'] },
  'end-mappa': { roles: ['nominated-officer'] },
  'record-mappa-shredded': { roles: ['nominated-officer'] },
  'recompute-clocks': { roles: ['administrator', 'system'] },
  'eight-weeks-near': { roles: ['system'] },
  'eight-weeks-passed': { roles: ['system'] },
  'window-passed': { roles: ['system'] },
  'pause-clock': { roles: delivering },
  'extend-clock': { roles: delivering },
};
