import type { Day } from '#core/day.ts';
import type { RuleBook } from '#core/rule-book.ts';
import type { Reply } from './ask/ice-door.ts';
import { doorOn } from './ask/ice-door.ts';
import { isOurs } from './final-response-facts.ts';
import type { Complaint } from './state.ts';

/** The replies of a complaint as the question of ICE’s door asks for them. */
function repliesOf(complaint: Complaint): Reply[] {
  const answered = complaint.elements.filter((element) => element.repliedOn !== null);
  const byDay = Map.groupBy(
    answered,
    (element) => element.repliedOn as NonNullable<typeof element.repliedOn>,
  );
  const stages: Reply[] = [...byDay].map(([at, elements]) => ({
    kind: 'stage-response',
    at,
    elementsAnswered: elements.map((element) => element.id),
  }));
  const finals: Reply[] = (complaint.provider?.finals ?? []).map(({ on }) => ({
    kind: 'final-response',
    at: on,
  }));
  return [...stages, ...finals];
}

/**
 * Whether something from ICE comes early or late, for information: ICE decides. While Jobcentre Plus leads the eight weeks only
 * warn, and its combined reply opens no way to ICE before our next stage (AMB-4, AMB-20).
 */
export function iceFlagOn(
  rules: RuleBook,
  complaint: Complaint,
  on: Day,
): 'NONE' | 'PREMATURE' | 'OUT_OF_TIME' {
  if (complaint.provider === null && complaint.mixed !== null) return 'PREMATURE';
  if (complaint.provider === null && complaint.routed) return 'NONE';
  const door = doorOn(rules, {
    pack: complaint.pack,
    // The eight weeks begin anew when they come back about our part.
    receivedOn: complaint.clocks['reply-before-ice']?.due.startsOn ?? complaint.receivedOn,
    today: on,
    elements: complaint.elements.filter((element) => isOurs(complaint, element.about)).length,
    replies: repliesOf(complaint),
    iceRevisitOpen: complaint.iceRevisitSteps.length > 0,
  })?.door;
  return door === 'NOT_YET' ? 'PREMATURE' : door === 'OUT_OF_TIME' ? 'OUT_OF_TIME' : 'NONE';
}
