import type { Money } from '#core/money-shown.ts';
import type { Clock } from '#core/projection.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { clocksOf } from '../clocks.ts';
import { moneyShown } from '../money-shown.ts';
import { routeName, stateOf } from '../standing.ts';
import type { Complaint } from '../state.ts';
import type { FiguresLeft } from './figures-left.ts';

/** What is left of a complaint for figures once it is destroyed. Names nobody. */
export const leave = (complaint: Complaint, rules: RuleBook): FiguresLeft => ({
  reference: complaint.reference,
  contract: {
    id: complaint.contract.id,
    name: complaint.contract.name,
    programme: complaint.contract.programme,
  },
  pack: complaint.pack,
  deliveredBy: complaint.deliveredBy,
  channel: complaint.channel,
  way: complaint.way,
  language: complaint.language,
  complainant: complaint.complainant.type,
  representation: complaint.representation?.kind ?? null,
  receivedOn: complaint.receivedOn,
  recordedOn: complaint.recordedOn,
  state: stateOf(complaint),
  route: routeName(complaint),
  category:
    complaint.category === null
      ? null
      : { primary: complaint.category.primary, secondary: complaint.category.secondary },
  elements: complaint.elements.map(({ about, answer, repliedOn }) => ({
    about,
    finding: answer?.finding ?? null,
    outcomes: answer?.outcomes ?? [],
    stage: answer?.stage ?? null,
    repliedOn,
  })),
  stages: (complaint.provider?.stages ?? []).map(({ n, name, openedOn, respondedOn }) => ({
    n,
    name,
    openedOn,
    respondedOn,
  })),
  finals: (complaint.provider?.finals ?? []).map(({ on }) => on),
  endedOn: complaint.provider?.endedOn ?? null,
  clocks: clocksOf(complaint).map((clock) => withoutAnybody(clock, rules)),
  promises: complaint.promises.map(({ by, keptOn }) => ({ by, keptOn })),
  atIce: complaint.iceCases.map(({ state, openedOn, since, report }) => ({
    state,
    openedOn,
    since,
    overall: report?.overall ?? null,
  })),
  atTheOmbudsman: complaint.ombudsmanCases.map(({ state, openedOn, reportedOn }) => ({
    state,
    openedOn,
    reportedOn,
  })),
  money: sumsOf(moneyShown(complaint, rules)),
});

/** A clock without the words somebody may have typed: what was promised, whom was told, and why a date was moved. */
const withoutAnybody = ({ told, moved: _moved, ...clock }: Clock, { rules }: RuleBook): Clock => ({
  ...clock,
  name: rules.get(clock.rule)?.title ?? clock.rule,
  told: told === null ? null : { ...told, whom: '' },
  moved: [],
});

const gone = 'Its words were destroyed; the sum stays.';

/** Money as sums: what each entry was for, when and how much, without whom or what was written beside it. */
const sumsOf = ({ entries, amounts }: Money): Money => ({
  entries: entries.map((entry) => ({ ...entry, payee: whom(entry.payee), proof: null, says: gone })),
  amounts: amounts.map((amount) => ({ ...amount, payee: whom(amount.payee), says: gone })),
  exposure: null,
});

const whom = (payee: string): string => (payee === 'DWP' ? payee : 'complainant');
