import type { Duty } from '#core/projection.ts';
import { standingDue } from '#core/projection.ts';
import { disclosureOf } from '#kinds/complaint/addressee.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { outstanding } from '#kinds/complaint/ledger.ts';
import { readinessOf } from '#kinds/complaint/readiness.ts';
import { routeName, standingWords, stateOf } from '#kinds/complaint/standing.ts';
import { type Complaint, currentStage, isOpen, openRecommendations } from '#kinds/complaint/state.ts';
import { dutiesToldTo } from '#kinds/complaint/worklist.ts';
import type { Situation } from '#kinds/kind.ts';

/** What can be expected of a complaint: the same on the pure domain and through the API. */
export interface ComplaintView {
  readonly reference: string;
  readonly route: string;
  readonly stage: string;
  readonly standing: string;
  readonly open: boolean;
  readonly handler: string | null;
  readonly receivedOn: string;
  /** What may be told to whoever speaks for them. */
  readonly disclosure: 'FREE' | 'HELD' | 'NONE';
  readonly category: string | null;
  /** The standing date of each clock that has ever run. */
  readonly clocks: Readonly<Record<string, string>>;
  /** "running", "met", "met-late", "stopped". */
  readonly clockStatus: Readonly<Record<string, string>>;
  /** The state of each limb, and of the latest case at ICE and at the Ombudsman. */
  readonly limbs: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly warnings: readonly string[];
  readonly letters: readonly string[];
  readonly lastLetter: { readonly kind: string; readonly on: string; readonly to: string } | null;
  readonly elements: number;
  readonly promises: number;
  /** Where each case at ICE stands, by ICE’s reference, or by its number in the complaint where it has none. */
  readonly ice: Readonly<Record<string, string>>;
  /** The same of the Ombudsman’s cases. */
  readonly ombudsman: Readonly<Record<string, string>>;
  /** Money that is or was owed, as it stands. Whole pence. */
  readonly owed: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly pence: number;
    readonly outstanding: number;
    readonly due: string | null;
    readonly row: string;
    readonly payer: string;
  }[];
  /** What the file should hold by now: what of it is there, what is missing, and what is not there for a reason. */
  readonly file: {
    readonly of: number;
    readonly ready: number;
    readonly held: readonly string[];
    readonly missing: readonly string[];
    readonly explained: readonly string[];
  };
  /** Recommendations not done yet. */
  readonly recommendations: number;
  readonly bundles: number;
  readonly redactions: Readonly<Record<string, string>>;
  readonly duties: readonly Pick<Duty, 'id' | 'says' | 'due' | 'owner' | 'ownerRole' | 'command'>[];
  readonly next: Pick<Duty, 'id' | 'says' | 'due' | 'owner' | 'ownerRole' | 'command'> | null;
}

/** The view of somebody: duties that are kept from them are not in it. */
export function viewOf(
  complaint: Complaint,
  reading: Pick<Situation, 'calendars' | 'rules' | 'actor'>,
): ComplaintView {
  const clocks = clocksOf(complaint);
  const duties = dutiesToldTo(complaint, reading).map(({ id, says, due, owner, ownerRole, command }) => ({
    id,
    says,
    due,
    owner,
    ownerRole,
    command,
  }));
  const dated: Record<string, string> = {};
  const status: Record<string, string> = {};
  for (const clock of clocks) {
    dated[clock.id] = standingDue(clock);
    status[clock.id] = clock.status;
  }
  const run = currentStage(complaint);
  const current = run === null ? undefined : dated[`stage-${run.n}`];
  if (current !== undefined) dated.stage = current;
  return {
    reference: complaint.reference,
    route: routeName(complaint),
    stage: stateOf(complaint),
    standing: standingWords(complaint),
    open: isOpen(complaint),
    handler: complaint.handler,
    receivedOn: complaint.receivedOn,
    disclosure: disclosureOf(complaint),
    category: complaint.category?.primary ?? null,
    clocks: dated,
    clockStatus: status,
    limbs: limbsOf(complaint),
    flags: flagsOf(complaint),
    warnings: complaint.warnings,
    letters: complaint.letters.map((letter) => letter.kind),
    lastLetter: lastLetterOf(complaint),
    elements: complaint.elements.length,
    promises: complaint.promises.filter((promise) => promise.keptOn === null).length,
    ice: named(complaint.iceCases),
    ombudsman: named(complaint.ombudsmanCases),
    owed: complaint.liabilities.map(({ id, kind, status: stands, pence, due, row, payer }) => ({
      id,
      kind,
      status: stands,
      pence,
      outstanding: outstanding(complaint.ledger, id),
      due,
      row,
      payer,
    })),
    file: fileOf(complaint, reading),
    recommendations: openRecommendations(complaint).length,
    bundles: complaint.bundles.length,
    redactions: Object.fromEntries(complaint.redactions.map(({ id, state }) => [id, state])),
    duties,
    next: duties.find((duty) => duty.ownerRole !== 'system') ?? duties[0] ?? null,
  };
}

const named = (
  cases: readonly { readonly id: string; readonly reference: string; readonly state: string }[],
) => Object.fromEntries(cases.map(({ id, reference, state }) => [reference === '' ? id : reference, state]));

function fileOf(complaint: Complaint, reading: Pick<Situation, 'rules'>): ComplaintView['file'] {
  const { of, ready, held, missing, explained } = readinessOf(complaint, reading);
  const ids = (expected: readonly { readonly id: string }[]): string[] => expected.map(({ id }) => id);
  return { of, ready, held: ids(held), missing: ids(missing), explained: ids(explained) };
}

function lastLetterOf({ letters }: Complaint): ComplaintView['lastLetter'] {
  const last = letters.at(-1);
  return last === undefined ? null : { kind: last.kind, on: last.on, to: last.to };
}

function limbsOf(complaint: Complaint): Record<string, string> {
  const limbs: Record<string, string> = {};
  if (complaint.provider !== null) limbs.provider = complaint.provider.state;
  if (complaint.mixed !== null) limbs.mixed = complaint.mixed.state;
  if (complaint.outgoing !== null) limbs.outgoing = complaint.outgoing.state;
  const atIce = complaint.iceCases.at(-1);
  if (atIce !== undefined) limbs.ice = atIce.state;
  const atTheOmbudsman = complaint.ombudsmanCases.at(-1);
  if (atTheOmbudsman !== undefined) limbs.ombudsman = atTheOmbudsman.state;
  for (const limb of complaint.elsewhere) limbs[limb.limb.toLowerCase().replaceAll('_', '-')] = limb.state;
  return limbs;
}

const flagsOf = (complaint: Complaint): string[] => [
  ...(complaint.eightWeekRouteOpenOn === null ? [] : ['eight-week-route-open']),
  ...(complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null
    ? ['tell-performance-manager']
    : []),
  ...(complaint.notedOnly.length > 0 ? ['outgoing-provider-noted'] : []),
  ...(complaint.iceItems.some((item) => item.flag === 'PREMATURE') ? ['ice-premature'] : []),
  ...(complaint.iceItems.some((item) => item.flag === 'OUT_OF_TIME') ? ['ice-out-of-time'] : []),
  ...(complaint.explainedOn === null ? ['process-not-explained'] : []),
];
