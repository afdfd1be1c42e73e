import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import { ombudsmanStateWords } from '#kinds/complaint/in-words.ts';
import { offersOf } from '#kinds/complaint/offers.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint, OmbudsmanCase } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { type AboutComplaint, aboutComplaint, possible } from './ice-page.ts';
import { type CaseMoney, moneyOfCase } from './money.ts';
import { aboutDuty, type NextStep } from './next.ts';
import { type Happened, happenedIn, ombudsmanWay } from './ombudsman-way.ts';
import { type RecommendationShown, recommendationsOf } from './report.ts';
import type { WayStep } from './way.ts';

/** A complaint at the Ombudsman: everything its page shows. */
export interface OmbudsmanPage extends AboutComplaint {
  readonly cases: readonly OmbudsmanShown[];
  readonly kept: readonly string[];
  readonly can: readonly string[];
}

/** One case there. */
export interface OmbudsmanShown {
  readonly id: string;
  readonly reference: string;
  readonly standing: string;
  readonly open: boolean;
  readonly openedOn: Day;
  /** Whether our process and ICE's were finished when it came: shown, never a reason to refuse. */
  readonly exhausted: boolean;
  readonly way: readonly WayStep[];
  readonly next: NextStep;
  readonly happened: readonly Happened[];
  readonly money: CaseMoney;
  readonly recommendations: readonly RecommendationShown[];
}

/** The page of the Ombudsman's cases of a complaint; without any it says so. Null where there is no such complaint. */
export async function ombudsmanPage(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<OmbudsmanPage | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  return {
    ...aboutComplaint(found),
    cases: complaint.ombudsmanCases.map((one) => shown(complaint, one, history, setting)).toReversed(),
    kept: holdsOn(complaint, setting.today).map(({ says }) => says),
    can: possible(complaint, setting),
  };
}

function shown(
  complaint: Complaint,
  one: OmbudsmanCase,
  history: readonly Recorded<ComplaintEvent>[],
  setting: ComplaintSetting,
): OmbudsmanShown {
  const happened = happenedIn(one, history);
  return {
    id: one.id,
    reference: one.reference,
    standing: ombudsmanStateWords[one.state],
    open: one.state !== 'closed' && one.state !== 'not-accepted',
    openedOn: one.openedOn,
    exhausted: one.exhausted,
    way: ombudsmanWay(one, happened, setting.today),
    next: nextOf(complaint, one, setting),
    happened,
    money: moneyOfCase(complaint, history, one.id),
    recommendations: recommendationsOf(complaint, one.id),
  };
}

const fitting: Readonly<Partial<Record<OmbudsmanCase['state'], readonly string[]>>> = {
  notified: ['record-ombudsman-decision'],
  accepted: ['record-ombudsman-request', 'record-ombudsman-report'],
  'information-requested': ['record-ombudsman-report'],
  reported: ['send-redress-letter', 'close-ombudsman-case'],
};

function nextOf(complaint: Complaint, one: OmbudsmanCase, setting: ComplaintSetting): NextStep {
  const { duties, can } = offersOf(complaint, setting);
  const of = (ids: readonly { readonly id: string; readonly case: string | null }[], id: string): boolean =>
    ids.some((each) => each.id === id && each.case === one.id);
  const mine = duties.filter(
    ({ id }) =>
      id === `ombudsman-${one.id}` ||
      (/^(pay|decide)-/.test(id) && of(complaint.liabilities, id.replace(/^(pay|decide)-/, ''))) ||
      (id.startsWith('recommendation-') && of(complaint.recommendations, id.replace('recommendation-', ''))),
  );
  const [duty = null, ...rest] = mine;
  const about = ({ id, command }: (typeof mine)[number]): Record<string, string> =>
    command === 'record-payment' || command === 'decide-liability'
      ? { liability: id.replace(/^(pay|decide)-/, '') }
      : id.startsWith('recommendation-')
        ? { recommendation: id.replace('recommendation-', '') }
        : {};
  const asks = duty?.command === 'answer-ombudsman' ? (one.asked?.asks ?? '') : '';
  return {
    duty,
    about: duty === null ? {} : about(duty),
    why: asks === '' ? aboutDuty(duty) : `It asks for: ${asks}`,
    clauses: [],
    item: null,
    others: rest.map((other) => ({ duty: other, about: about(other) })),
    also: (fitting[one.state] ?? []).flatMap((command) => {
      const found = can.find((each) => each.command === command);
      return found === undefined || command === duty?.command ? [] : [{ ...found, about: {} }];
    }),
  };
}
