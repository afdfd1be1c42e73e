import type { ClauseId } from '#core/citation.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Exposure, ExposureReason } from '#core/money-shown.ts';
import { standingDue } from '#core/projection.ts';
import { contributionStanding } from './money/after-report.ts';
import { bindingUnder } from './money/owed.ts';
import { type Complaint, mixedOpen, openIceCases, openOmbudsmanCases, providerOpen } from './state.ts';

type Way = Pick<Exposure, 'way' | 'since' | 'until'> & { readonly reason: ExposureReason };

/**
 * By what a complaint may still come to cost something, and why; null where nothing is open. While ICE has it and has not
 * reported, after eight weeks without a full reply, and for six months from a final response, ICE may come to uphold it; the
 * Ombudsman may set redress. How much is worked out by `couldCost` on the contract as it then stands.
 */
export function exposureOf(complaint: Complaint): Exposure | null {
  const open = atIce(complaint) ?? atOmbudsman(complaint) ?? inWindow(complaint) ?? pastEightWeeks(complaint);
  if (open === null) return null;
  const { way, since, until, reason } = open;
  const byIce = way !== 'ombudsman';
  const stands = contributionStanding(complaint) !== null;
  const proposed = onTheTable(complaint);
  const shared = complaint.outgoing !== null && complaint.provider !== null && byIce;
  const reasons = [
    reason,
    ...(byIce && stands ? [noSecond] : []),
    ...(proposed === null ? [byIce ? redressOfIce : redressOfOmbudsman] : [proposal(proposed)]),
    ...(shared ? [theirShare] : []),
  ];
  return {
    way,
    since,
    until,
    pack: complaint.pack,
    contribution: byIce && !stands,
    proposed,
    shared,
    reasons: reasons.map((each) => ({ ...each, clauses: bindingUnder(complaint.pack, each.clauses) })),
  };
}

function atIce(complaint: Complaint): Way | null {
  const one = openIceCases(complaint).find(({ report }) => report === null);
  if (one === undefined) return null;
  const clauses: ClauseId[] = ['WP16-M9', 'CPA18-36a', 'BP-4-22', 'G2-A2B-6a', 'AW-7.06a'];
  const says = `ICE has had it since ${inWords(one.openedOn)} and has not reported.`;
  return {
    way: 'at-ice',
    since: one.openedOn,
    until: null,
    reason: { code: 'exposure.at-ice', says, clauses },
  };
}

function atOmbudsman(complaint: Complaint): Way | null {
  const one = openOmbudsmanCases(complaint).find(({ reportedOn }) => reportedOn === null);
  if (one === undefined) return null;
  const says = `The Ombudsman has had it since ${inWords(one.openedOn)} and has not reported. No contribution arises.`;
  return {
    way: 'ombudsman',
    since: one.openedOn,
    until: null,
    reason: {
      code: 'exposure.ombudsman',
      says,
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32'],
    },
  };
}

function inWindow(complaint: Complaint): Way | null {
  const window = complaint.clocks['ice-window'];
  const last = complaint.provider?.finals.at(-1);
  if (window === undefined || window.stoppedOn !== null || last === undefined) return null;
  const until = standingDue(window);
  const says = `The final response is of ${inWords(last.on)}: they may go to ICE until ${inWords(until)}.`;
  return {
    way: 'window',
    since: last.on,
    until,
    reason: { code: 'exposure.window', says, clauses: ['WP16-I1', 'CPA18-27', 'BP-1-5'] },
  };
}

function pastEightWeeks(complaint: Complaint): Way | null {
  const since = complaint.eightWeekRouteOpenOn;
  if (since === null || !(providerOpen(complaint) || mixedOpen(complaint))) return null;
  // What ICE has reported on once it does not take again for want of a reply.
  if (complaint.iceCases.some(({ report }) => report !== null)) return null;
  if ((complaint.provider?.finals.length ?? 0) > 0) return null;
  const says = `Eight weeks passed without a full reply, so the way to ICE has been open since ${inWords(since)}.`;
  return {
    way: 'eight-weeks',
    since,
    until: null,
    reason: { code: 'exposure.eight-weeks', says, clauses: ['WP16-A6', 'CPA18-1f'] },
  };
}

/** Redress ICE proposes, while the case stands where it may be agreed. */
const onTheTable = (complaint: Complaint): number | null =>
  openIceCases(complaint).find(({ state, proposal: put }) => state === 'settlement-proposal' && put !== null)
    ?.proposal?.redress ?? null;

const noSecond: ExposureReason = {
  code: 'exposure.contribution-stands',
  says: 'A contribution stands for this complaint already, and there is no second.',
  clauses: ['WP16-M9', 'CPA18-36a', 'BP-A1-2.11.3Hc'],
};

const redressOfIce: ExposureReason = {
  code: 'exposure.redress-unknown',
  says: 'ICE may recommend redress. How much is ICE’s to say, so none is counted.',
  clauses: ['WP16-M12', 'CPA18-37a', 'G2-A2B-7a'],
};

const redressOfOmbudsman: ExposureReason = {
  code: 'exposure.redress-unknown',
  says: 'The Ombudsman may recommend redress. How much is the Ombudsman’s to say, so none is counted.',
  clauses: ['WP16-P3', 'CPA18-40c', 'BP-4-32'],
};

const theirShare: ExposureReason = {
  code: 'exposure.outgoing-share',
  says: 'What is upheld against the outgoing provider is theirs to pay, and stands in no sum of ours.',
  clauses: ['CPA18-12d', 'CPA18-12e', 'BP-1-11'],
};

const proposal = (pence: number): ExposureReason => ({
  code: 'exposure.redress-proposed',
  says: `ICE proposes redress of ${penceInWords(pence as Pence)}. If both agree to it there is no contribution.`,
  clauses: ['WP16-L4', 'WP16-L5', 'CPA18-33e', 'BP-4-15', 'G2-A2B-4g'],
});
