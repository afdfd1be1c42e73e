import type { Calendar } from '#core/calendar.ts';
import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import { iceCaseNamed } from '#kinds/complaint/ice-cases.ts';
import { iceStateWords } from '#kinds/complaint/in-words.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import { type Complaint, type IceCase, isIceCaseOpen } from '#kinds/complaint/state.ts';
import { loadCase } from '../complaint/open-case.ts';
import { groundsOf } from '../complaint/page/grounds.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { type BundleShown, bundleShown } from './bundle-of-case.ts';
import { type Exposure, exposureOf } from './exposure.ts';
import { type ItemShown, itemsOf } from './items.ts';
import { type CaseMoney, moneyOfCase } from './money.ts';
import { type NextStep, nextAtIce } from './next.ts';
import { type FileReadiness, readinessFor } from './readiness.ts';
import {
  type DraftShown,
  draftOf,
  type ProposalShown,
  proposalOf,
  type RecommendationShown,
  type ReportShown,
  recommendationsOf,
  reportOf,
} from './report.ts';
import { iceWay, type WayStep } from './way.ts';

/** A case at ICE in a line. */
export interface IceCaseLine {
  readonly id: string;
  readonly reference: string;
  readonly standing: string;
  readonly open: boolean;
  readonly openedOn: Day;
  readonly since: Day;
}

/** What every page about a complaint at ICE shows of the complaint. */
export interface AboutComplaint {
  readonly reference: string;
  readonly version: number;
  readonly person: string;
  readonly matter: string;
  readonly handler: string | null;
  readonly today: Day;
  readonly calendar: Calendar;
}

/** One of a complaint's cases at ICE: everything its page shows, for one person and one moment, in plain data. */
export interface IcePage extends AboutComplaint {
  readonly cases: readonly IceCaseLine[];
  readonly case: IceCaseLine;
  readonly finalResponseOn: Day | null;
  /** How it went to ICE; null where no part of the complaint is ours. */
  readonly came: 'in-time' | 'early' | 'late' | null;
  readonly way: readonly WayStep[];
  /** Papers ICE asked for, since when, and what of them. */
  readonly papers: { readonly askedOn: Day; readonly items: readonly string[] } | null;
  readonly sent: readonly { readonly on: Day; readonly how: string; readonly bundle: string | null }[];
  readonly next: NextStep;
  readonly readiness: FileReadiness;
  readonly items: readonly ItemShown[];
  readonly bundle: BundleShown;
  readonly exposure: Exposure;
  readonly money: CaseMoney;
  readonly kept: readonly string[];
  readonly proposal: ProposalShown | null;
  readonly draft: DraftShown | null;
  readonly report: ReportShown | null;
  readonly recommendations: readonly RecommendationShown[];
  /** That there is no appeal and no finding is edited. */
  readonly finalBy: readonly ClauseId[];
  readonly can: readonly string[];
}

const cameWords = { NONE: 'in-time', PREMATURE: 'early', OUT_OF_TIME: 'late' } as const;

/** The cases a complaint has at ICE; empty where ICE has not been in touch, null where there is no such complaint. */
export async function iceCasesOf(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<(AboutComplaint & { readonly cases: readonly IceCaseLine[] }) | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  return found === null
    ? null
    : { ...aboutComplaint(found), cases: found.complaint.iceCases.map(lineOf).toReversed() };
}

/** The page of one case at ICE, named by its id or ICE's reference; null where there is none. */
export async function icePage(
  desk: Desk,
  person: Person,
  reference: string,
  named: string | undefined,
): Promise<IcePage | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  const iceCase =
    iceCaseNamed(complaint, named) ?? (named === undefined ? complaint.iceCases.at(-1) : undefined);
  if (iceCase === undefined) return null;
  const can = possible(complaint, setting);
  const readiness = readinessFor(complaint, setting, (command) => can.includes(command));
  return {
    ...aboutComplaint(found),
    cases: complaint.iceCases.map(lineOf),
    case: lineOf(iceCase),
    finalResponseOn: complaint.provider?.finals.findLast(({ on }) => on <= iceCase.openedOn)?.on ?? null,
    came: complaint.provider === null ? null : cameWords[iceCase.flag],
    way: iceWay(iceCase, setting.today),
    papers: iceCase.papers,
    sent: iceCase.evidenceSent,
    next: nextAtIce(complaint, iceCase, setting),
    readiness,
    items: itemsOf(complaint, iceCase.id),
    bundle: await bundleShown(desk, person, complaint, {
      missing: readiness.missing.length,
      explained: readiness.explained.length,
    }),
    exposure: exposureOf(complaint, setting),
    money: moneyOfCase(complaint, history, iceCase.id),
    kept: holdsOn(complaint, setting.today).map(({ says }) => says),
    proposal: proposalOf(iceCase),
    draft: draftOf(complaint, iceCase),
    report: reportOf(complaint, iceCase),
    recommendations: recommendationsOf(complaint, iceCase.id),
    finalBy: ['complaint.ice-finding-final', 'complaint.ice-no-appeal'].flatMap((rule) =>
      groundsOf(setting.rules, rule, complaint.pack).slice(0, 1),
    ),
    can,
  };
}

/** What the person in the setting may do with a complaint now. */
export const possible = (complaint: Complaint, setting: ComplaintSetting): string[] =>
  kind
    .possible(complaint, setting)
    .filter(({ blockedBy }) => blockedBy.length === 0)
    .map(({ command }) => command);

export function aboutComplaint({
  complaint,
  version,
  setting,
}: {
  readonly complaint: Complaint;
  readonly version: number;
  readonly setting: ComplaintSetting;
}): AboutComplaint {
  const { handler } = complaint;
  return {
    reference: complaint.reference,
    version,
    person: personOf(complaint),
    matter: complaint.matter,
    handler: handler === null ? null : (setting.staff.get(handler)?.name ?? handler),
    today: setting.today,
    calendar: setting.calendars[complaint.contract.nation],
  };
}

export const lineOf = (iceCase: IceCase): IceCaseLine => ({
  id: iceCase.id,
  reference: iceCase.reference,
  standing: iceStateWords[iceCase.state],
  open: isIceCaseOpen(iceCase),
  openedOn: iceCase.openedOn,
  since: iceCase.since,
});
