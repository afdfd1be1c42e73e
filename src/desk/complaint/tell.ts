import type { ClauseId } from '#core/citation.ts';
import { type Day, plusDays } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import { whyInWords } from '#core/explanation.ts';
import { type Period, periodInWords } from '#core/period.ts';
import { standingDue } from '#core/projection.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { routeName } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { groundsOf } from './page/grounds.ts';

/** What a person who complains is told in their first contact, worked out by the rules. */
export interface Tell {
  /** Whose it is to answer, a sentence, with the clauses that say so. */
  readonly whose: string;
  readonly clauses: readonly ClauseId[];
  /** Who will call to agree what the complaint is; null where nobody of ours does. */
  readonly caller: string | null;
  /** The first answer; null where none of ours is owed. */
  readonly first: { readonly on: Day; readonly within: string; readonly why: readonly string[] } | null;
  /** How long a second look takes; null where there is none. */
  readonly secondLook: string | null;
  /** The first day they may go to ICE if nothing has been answered; null where no source gives one. */
  readonly ice: { readonly from: Day; readonly why: readonly string[] } | null;
  /** The clauses that ask for all this to be explained in the first contact. */
  readonly explain: readonly ClauseId[];
}

/** What somebody is told of a complaint as it stands. */
export function tellOf(complaint: Complaint, setting: ComplaintSetting): Tell {
  const { provider, clocks, procedure, handler, pack } = complaint;
  const { rules, staff, today } = setting;
  const first = provider === null ? undefined : clocks['stage-1'];
  const eightWeeks = provider === null ? undefined : clocks['reply-before-ice'];
  const second = provider === null ? undefined : procedure.stages[1];
  const route = routeName(complaint);
  return {
    whose: sentences[route] ?? sentences.undecided ?? '',
    clauses: (rowsBehind[route] ?? []).flatMap((row) => groundsOf(rules, row, pack).slice(0, 1)),
    caller:
      provider === null || clocks.speak === undefined || handler === null
        ? null
        : (staff.get(handler)?.name ?? null),
    first:
      first === undefined
        ? null
        : { on: standingDue(first), within: lengthOf(first.due), why: whyInWords(first.due, today) },
    secondLook: second === undefined ? null : periodInWords(second.respond),
    ice:
      eightWeeks === undefined
        ? null
        : { from: plusDays(eightWeeks.due.due, 1), why: whyInWords(eightWeeks.due, today) },
    explain: groundsOf(rules, 'complaint.first-contact-not-explained', pack).slice(0, 1),
  };
}

const lengthOf = ({ limit }: DueDate): string =>
  limit === null ? '' : periodInWords(limit satisfies Period);

/** By route (`routeName`), in the words one can say on the telephone. */
const sentences: Readonly<Record<string, string>> = {
  provider: 'This is ours to answer.',
  'provider-and-outgoing': 'This is ours to answer. We ask the provider before us for its part.',
  mixed: 'Jobcentre Plus leads on this, because it is about them too. We send our part to them.',
  jcp: 'This is for Jobcentre Plus. We tell you where to take it.',
  policy:
    'This is a rule we have to follow. Jobcentre Plus answers for it, and we tell you how to reach them.',
  'statutory-decision': 'This is a decision that can be looked at again. We tell you how to dispute it.',
  'outgoing-provider': 'This is about the provider before us. We tell you where to take it.',
  'other-agency': 'This is for another body. We tell you where to take it.',
  settled: 'This was put right.',
  undecided: 'We will find out whose this is to answer, and tell you.',
};

/** The rows of the route table behind each. */
const rowsBehind: Readonly<Record<string, readonly string[]>> = {
  provider: ['route.provider'],
  'provider-and-outgoing': ['route.provider', 'route.outgoing'],
  mixed: ['route.directed-to-jcp'],
  jcp: ['route.jcp-only'],
  policy: ['route.policy'],
  'statutory-decision': ['route.statutory-decision'],
  'outgoing-provider': ['route.outgoing-only'],
  'other-agency': ['route.other-agency'],
};
