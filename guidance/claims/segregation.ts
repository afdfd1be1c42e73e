import type { CheckRule, GateRule } from '#core/rule.ts';

const apart = {
  clauses: ['G2-119g'],
  says: 'Those who deliver services are kept apart from those who claim.',
} as const;

export const claimsChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'claims.no-override',
    title: 'Nobody may set it aside',
    says: 'There is no override, for an administrator either.',
    grounds: { G2: apart },
    settles: ['AMB-50'],
    refuses: 'Delivering and claiming are kept apart without exception.',
    remedy: 'Have somebody in claims, who delivers nothing, do it.',
  },
  {
    kind: 'check',
    id: 'claims.roles-apart',
    title: 'Nobody is given both roles',
    says: 'Whoever delivers services is not given the claims role, and whoever claims is not given one that delivers, whoever grants it.',
    grounds: { G2: apart },
    refuses: 'They would both deliver services and claim for them.',
    remedy: 'Take the other role away first, or give this one to somebody else.',
  },
  {
    kind: 'check',
    id: 'claims.not-in-claims',
    title: 'Claims are made by claims staff',
    says: 'A claim is made, submitted or approved by somebody who holds the claims role; managing those who do is not enough.',
    grounds: { G2: apart },
    refuses: 'They do not hold the claims role.',
    remedy: 'Have somebody in claims do it.',
  },
  {
    kind: 'check',
    id: 'claims.delivers',
    title: 'Whoever claims delivers nothing',
    says: 'Whoever delivers services on any Call-Off Contract makes no claim on any, this one or another.',
    grounds: { G2: apart },
    settles: ['AMB-50'],
    refuses: 'They deliver services on a Call-Off Contract.',
    remedy: 'Have somebody in claims, who delivers nothing, do it.',
  },
  {
    kind: 'check',
    id: 'claims.delivered-to-participant',
    title: 'Whoever once delivered to a participant claims nothing for them',
    says: 'Somebody who has moved to claims makes no claim for a participant they ever delivered services to.',
    grounds: { G2: apart },
    refuses: 'They have delivered services to this participant.',
    remedy: 'Have a colleague in claims do it.',
  },
  {
    kind: 'check',
    id: 'claims.marked-ready-themselves',
    title: 'Whoever says the evidence is ready does not claim on it',
    says: 'The evidence is marked ready by one person and claimed on by another.',
    grounds: {
      G2: { clauses: ['G2-119i'], says: 'Delivery staff may supply evidence, and do not make the claim.' },
    },
    refuses: 'They marked the evidence ready themselves.',
    remedy: 'Have somebody else in claims do it.',
  },
  {
    kind: 'check',
    id: 'claims.same-person',
    title: 'A person is one person, with however many accounts',
    says: 'What somebody may do is decided by the person, over all their accounts, at a sub-contractor too. An account whose roles are not known counts as one that delivers.',
    grounds: {
      G2: { clauses: ['G2-119h'], says: 'Kept apart inside each sub-contractor’s operations too.' },
    },
    refuses: 'Another account of theirs delivers services, or is not known not to.',
    remedy: 'Have somebody in claims, who has no other account, do it.',
  },
];

/** Delivering services is kept apart from claiming for them. */
export const claimsAct: GateRule = {
  kind: 'gate',
  id: 'claims.act',
  title: 'May this person do this with a claim?',
  says: 'Nobody who delivers services makes, submits or approves a claim for them. It is decided by person, on any Call-Off Contract, and nobody can set it aside.',
  grounds: {
    G2: {
      clauses: ['G2-119g', 'G2-119h', 'G2-119i'],
      says: 'Delivery and claims are apart, at the provider and at each sub-contractor; evidence may come from those who deliver.',
    },
  },
  settles: ['AMB-50'],
  checks: claimsChecks.map((check) => check.id),
  examples: [
    {
      facts: {
        action: 'submit-claim',
        person: { id: 'wren', claimsRole: true, deliveryOnAnyCallOff: false, deliveredTo: ['P1'] },
        participant: 'P1',
      },
      answer: { allowed: false },
      why: 'They moved to claims, and once delivered to this participant.',
    },
    {
      facts: {
        action: 'submit-claim',
        person: { id: 'wren', claimsRole: true, deliveryOnAnyCallOff: false, deliveredTo: ['P1'] },
        participant: 'P2',
      },
      answer: { allowed: true },
      why: 'Another participant.',
    },
    {
      facts: { action: 'override', person: { id: 'heron' } },
      answer: { allowed: false },
      why: 'There is none.',
    },
  ],
};
