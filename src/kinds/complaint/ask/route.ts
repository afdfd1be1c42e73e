import { z } from 'zod';
import type { ClauseId } from '#core/citation.ts';
import { clausesOf } from '#core/rule.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { checkIn, tableIn } from '#core/rule-book.ts';
import { offices } from '#guidance/complaint/elected-member.ts';
import {
  type Lead,
  type LimbKind,
  type RouteThen,
  type RouteWhen,
  type Subject,
  subjects,
} from '#guidance/complaint/route.ts';
import type { PackId } from '#guidance/programmes.ts';
import { type Answered, aPack, flag, lacking, maybeDay, question } from '#kinds/question.ts';

/** A part of a contact that goes one way. */
export interface RoutedLimb {
  readonly limb: LimbKind;
  readonly lead: Lead;
  readonly state: RouteThen['state'];
  /** The stage that opens first; null where none of ours does. */
  readonly stage: number | null;
}

export interface RouteFacts {
  readonly pack: PackId;
  readonly subjects: readonly Subject[];
  readonly channel: 'direct' | 'via-jcp' | 'jcp-request' | 'to-dwp';
  readonly transferredGroup: boolean;
  readonly afterCombinedResponse: boolean;
  readonly stages: number;
}

export interface Routed {
  readonly limbs: readonly RoutedLimb[];
  readonly tell: readonly 'PERFORMANCE_MANAGER'[];
  readonly notedOnly: readonly 'OUTGOING_PROVIDER'[];
  readonly oneStage: boolean;
  readonly because: readonly ClauseId[];
  readonly working: readonly string[];
}

const byOrder = (a: RoutedLimb, b: RoutedLimb): number => order.indexOf(a.limb) - order.indexOf(b.limb);
const order: readonly LimbKind[] = [
  'PROVIDER',
  'MIXED',
  'OUTGOING',
  'JCP',
  'POLICY',
  'STATUTORY_DECISION',
  'OTHER_AGENCY',
];

/** Where each part of a contact goes: every row of the route table that matches gives a limb. */
export function routeOf(rules: RuleBook, facts: RouteFacts): Routed {
  const table = tableIn(rules, 'route');
  const about = new Set<Subject>(
    facts.subjects.map((subject) => (subject === 'SUBCONTRACTOR' ? 'PROVIDER' : subject)),
  );
  // Only the CPA 18 chapter has the outgoing provider's route, and only for people who came over from it.
  const outgoingRoute = facts.pack === 'CPA18' && facts.transferredGroup;
  const rows = (table?.rows ?? []).filter(({ when }) => {
    const wanted = when as RouteWhen;
    return (
      (wanted.about ?? []).every((subject) => about.has(subject)) &&
      !(wanted.notAbout ?? []).some((subject) => about.has(subject)) &&
      (wanted.channel === undefined || wanted.channel.includes(facts.channel)) &&
      (wanted.afterCombinedResponse ?? facts.afterCombinedResponse) === facts.afterCombinedResponse &&
      (wanted.outgoingRoute ?? outgoingRoute) === outgoingRoute
    );
  });
  const thens = rows.map((row) => row.then as RouteThen);
  const mixed = thens.some((then) => then.limb === 'MIXED') || facts.afterCombinedResponse;
  const limbs = thens
    .filter((then) => then.state !== 'NOTED')
    .map((then) => ({
      limb: then.limb,
      lead: then.lead,
      state: then.state,
      stage: then.stage === undefined ? null : Math.min(then.stage, facts.stages),
    }));
  return {
    limbs: limbs.sort(byOrder),
    tell: thens.some((then) => then.tell !== undefined) ? ['PERFORMANCE_MANAGER'] : [],
    notedOnly: thens.some((then) => then.state === 'NOTED') ? ['OUTGOING_PROVIDER'] : [],
    oneStage: mixed && facts.stages < 2,
    because: [...new Set(rows.flatMap((row) => row.clauses))],
    working: rows.map((row) => row.says),
  };
}

/** What a route is marked with and taken all the same: a single stage after a combined reply, an employer with no placement. */
export const markedIn = (
  routed: Routed,
  from: { readonly employer: boolean; readonly placement: 'placed' | 'attempted' | 'none' | null },
): string[] => [
  ...(routed.oneStage ? ['ONE_STAGE_PROCEDURE'] : []),
  ...(from.employer && from.placement === 'none' ? ['NO_PLACEMENT'] : []),
];

/** Whose authority stands behind a representative, and what may be told to them. */
export function disclosureTo(
  representation: 'none' | 'representative' | 'elected-member',
  office: string | null,
  authority: 'given' | 'doubted' | 'denied' | null,
): 'FREE' | 'HELD' | 'NONE' {
  if (representation === 'none') return 'FREE';
  if (authority === 'denied') return 'NONE';
  if (authority === 'given') return 'FREE';
  return representation === 'elected-member' && acceptedByOffice(office) && authority !== 'doubted'
    ? 'FREE'
    : 'HELD';
}

/**
 * Whether an office is of the class whose authority is accepted without a form. An office not named is taken to be; one that
 * is not on the list is not: it has a code of its own there.
 */
export const acceptedByOffice = (office: string | null): boolean =>
  office === null || (offices.find((candidate) => candidate.code === office)?.elected ?? false);

/** The state a limb begins in, as the decision tables write it: STAGE_OPEN(1). */
const firstState = ({ state, stage }: RoutedLimb): string => (stage === null ? state : `${state}(${stage})`);

const facts = z.object({
  pack: aPack.optional(),
  subjects: z.array(z.enum(subjects)).optional(),
  channel: z.enum(['direct', 'via-jcp', 'jcp-request', 'to-dwp']).nullish(),
  jcpRequestOn: maybeDay,
  receivedOn: maybeDay,
  complainant: z.enum(['participant', 'employer']).nullish(),
  placement: z.enum(['placed', 'attempted', 'none']).nullish(),
  contractLive: flag,
  representation: z.enum(['none', 'representative', 'elected-member']).nullish(),
  office: z.string().nullish(),
  authority: z.enum(['given', 'doubted', 'denied']).nullish(),
  transferredGroup: flag,
  contractAge: z.enum(['early', 'late']).nullish(),
  afterCombinedResponse: flag,
  stages: z.int().min(1).nullish(),
  paperOnlyPerson: flag,
  alleges: z.enum(['provider-fraud']).nullish(),
});

/** A refusal stores nothing and routes nothing. */
const refusedWith = (rules: RuleBook, refused: string, check: string): Answered => {
  const rule = checkIn(rules, check);
  return {
    answer: {
      limbs: [],
      tell: [],
      warn: [],
      askOutgoing: false,
      agreeWithOutgoing: false,
      notedOnly: [],
      refused,
      stored: false,
      recorded: false,
      disclosure: 'NONE',
      replyTo: 'complainant',
      ownStageOpen: false,
      iceAfterOwnProcess: false,
      alsoOpens: [],
    },
    because: rule === null ? [] : clausesOf(rule),
    working: rule === null ? [] : [rule.refuses, rule.remedy],
  };
};

export const routeQuestion = question({
  rule: 'route',
  facts,
  answer: z.object({
    limbs: z.array(
      z.object({ limb: z.string(), lead: z.string(), state: z.string(), stage: z.int().nullable() }),
    ),
    tell: z.array(z.string()),
    warn: z.array(z.string()),
    askOutgoing: z.boolean(),
    agreeWithOutgoing: z.boolean(),
    notedOnly: z.array(z.string()),
    refused: z.enum(['NO_SUBJECT', 'REQUEST_DATE_MISSING', 'PAPER_ONLY']).nullable(),
    stored: z.boolean(),
    recorded: z.boolean(),
    disclosure: z.enum(['FREE', 'HELD', 'NONE']),
    replyTo: z.enum(['complainant', 'elected-member', 'representative']),
    ownStageOpen: z.boolean(),
    iceAfterOwnProcess: z.boolean(),
    alsoOpens: z.array(z.string()),
  }),
  ask(given, { rules }) {
    if (given.paperOnlyPerson === true && checkIn(rules, 'complaint.paper-only'))
      return refusedWith(rules, 'PAPER_ONLY', 'complaint.paper-only');
    if (given.subjects === undefined) return lacking('subjects');
    if (given.subjects.length === 0) return refusedWith(rules, 'NO_SUBJECT', 'complaint.no-subject');
    const channel = given.channel ?? 'direct';
    if (channel === 'jcp-request' && given.jcpRequestOn == null)
      return refusedWith(rules, 'REQUEST_DATE_MISSING', 'complaint.jcp-request-date-missing');
    const outgoing = given.subjects.includes('OUTGOING_PROVIDER');
    if (outgoing && given.pack === undefined) return lacking('pack');
    const routed = routeOf(rules, {
      pack: given.pack ?? 'OTHER',
      subjects: given.subjects,
      channel,
      transferredGroup: given.transferredGroup ?? false,
      afterCombinedResponse: given.afterCombinedResponse ?? false,
      stages: given.stages ?? 2,
    });
    const has = (limb: LimbKind): boolean => routed.limbs.some((candidate) => candidate.limb === limb);
    const askOutgoing = routed.limbs.some((limb) => limb.limb === 'OUTGOING' && limb.state === 'REQUESTED');
    const representation = given.representation ?? 'none';
    const office = given.office ?? null;
    const employer = given.complainant === 'employer';
    const warn = [
      ...markedIn(routed, { employer, placement: given.placement ?? null }),
      ...(askOutgoing && given.contractAge === 'late' ? ['NOT_EARLY_IN_CONTRACT'] : []),
      ...(given.contractLive === false ? ['CONTRACT_ENDED'] : []),
    ];
    return {
      answer: {
        limbs: routed.limbs.map((limb) => ({ ...limb, state: firstState(limb) })),
        tell: routed.tell,
        warn,
        askOutgoing,
        agreeWithOutgoing: askOutgoing && has('PROVIDER'),
        notedOnly: routed.notedOnly,
        refused: null,
        stored: true,
        recorded: true,
        disclosure: employer ? 'NONE' : disclosureTo(representation, office, given.authority ?? null),
        replyTo:
          representation === 'none'
            ? 'complainant'
            : representation === 'elected-member' && acceptedByOffice(office)
              ? 'elected-member'
              : 'representative',
        ownStageOpen: has('PROVIDER'),
        iceAfterOwnProcess: has('PROVIDER') || has('MIXED'),
        alsoOpens: given.alleges === 'provider-fraud' ? ['PROVIDER_FRAUD_ALLEGATION'] : [],
      },
      because: routed.because,
      working: routed.working,
    };
  },
});
