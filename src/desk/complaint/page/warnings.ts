import type { ClauseId } from '#core/citation.ts';
import { type Day, plusDays } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { clockIn } from '#core/rule-book.ts';
import { undecidedClocks } from '#kinds/complaint/clocks.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { areas } from '../../access/areas.ts';
import { groundsOf } from './grounds.ts';

/** Something about a case that whoever works on it has to know, and where it is dealt with. */
export interface Warning {
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  /** The command that settles it, with the clock it is about where there is one. */
  readonly command: string | null;
  readonly clock: string | null;
}

/** What stands out about a case, the gravest first; `bearing` are the complaints that an officer is asked about here. */
export function warningsOf(
  complaint: Complaint,
  setting: ComplaintSetting,
  bearing: readonly string[],
): Warning[] {
  const { today, rules } = setting;
  const warnings: Warning[] = [];
  const warn = (rule: string, says: string, command: string | null = null, clock: string | null = null) => {
    warnings.push({ says, clauses: groundsOf(rules, rule, complaint.pack).slice(0, 1), command, clock });
  };
  const { eightWeekRouteOpenOn, toldEightWeeksOn, mappa } = complaint;
  if (mappa !== null && mappa.endedOn === null && worksOnIt(setting))
    warn('mappa.act', `See the nominated officer, ${mappa.officerName}, before meeting.`);
  for (const reference of bearing)
    warn(
      'mappa.act',
      `Another complaint that seems to be theirs${reference === '' ? '' : `, ${reference},`} has the MAPPA marker. See whether it belongs on this one.`,
      'decline-mappa',
    );
  if (eightWeekRouteOpenOn !== null)
    warn(
      'clock.reply-before-ice',
      `The way to ICE has been open since ${inWords(eightWeekRouteOpenOn, today)}: eight weeks passed without a full reply.`,
      toldEightWeeksOn === null ? 'tell-eight-weeks' : null,
    );
  const near = weeksWithoutReply(complaint, setting);
  if (near !== null)
    warn(
      'clock.reply-before-ice',
      `${near.weeks === 6 ? 'Six' : near.weeks === 7 ? 'Seven' : near.weeks} weeks have gone without a full reply. Without one by ${inWords(near.due, today)} they may go straight to ICE.`,
    );
  for (const clock of undecidedClocks(complaint))
    if (clock.told !== null)
      warn(
        'clock.told-date',
        `${clock.name}: ${clock.told.whom} was told ${inWords(clock.told.due, today)}, and worked out again it is ${inWords(clock.due.due, today)}. The date told stands until somebody decides.`,
        'decide-told-date',
        clock.id,
      );
  if (complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null)
    warn(
      'route.outgoing-noted',
      'No source says who leads on a part of this, so the Performance Manager has to be told.',
      'tell-performance-manager',
    );
  if (complaint.notedOnly.length > 0)
    warn(
      'route.outgoing-noted',
      'A part is about the outgoing provider. It is noted; nobody is asked for it under this contract.',
    );
  if (complaint.warnings.includes('ONE_STAGE_PROCEDURE'))
    warn(
      'route.residual',
      'Our procedure had one stage when this came in, so what is left after the combined reply goes through that stage, as the last.',
    );
  if (complaint.warnings.includes('NO_PLACEMENT'))
    warn(
      'route',
      'It comes from an employer with whom nobody was placed. It is handled like any other; ICE decides whether it may look at it.',
    );
  if (isUnexplained(complaint))
    warn(
      'complaint.first-contact-not-explained',
      'Nobody has recorded that how complaints are handled was explained to them.',
      'explain-process',
    );
  return warnings;
}

/** Whoever meets them has to know; whoever looks in from outside has no need to (G2-102). */
const worksOnIt = ({ actor }: ComplaintSetting): boolean =>
  areas.work.readers.some((role) => actor.roles.includes(role));

/** How many of the weeks that are warned of have gone, while the eight run; null before the first, and once they are over. */
function weeksWithoutReply(
  { clocks, eightWeekRouteOpenOn }: Complaint,
  { rules, today }: ComplaintSetting,
): { readonly weeks: number; readonly due: Day } | null {
  const clock = clocks['reply-before-ice'];
  if (clock === undefined || clock.stoppedOn !== null || eightWeekRouteOpenOn !== null) return null;
  const { startsOn, due } = clock.due;
  const gone = (clockIn(rules, 'clock.reply-before-ice')?.warnOn ?? []).filter(
    (day) => plusDays(startsOn, day) <= today,
  );
  const last = gone.at(-1);
  return last === undefined || today > due ? null : { weeks: last / 7, due };
}

const isUnexplained = ({ explainedOn, settledOnTheSpot, importedFrom }: Complaint): boolean =>
  explainedOn === null && settledOnTheSpot === null && importedFrom === null;
