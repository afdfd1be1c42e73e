import type { Reply } from './ask/ice-door.ts';
import type { Complaint } from './state.ts';

/** The replies of a complaint as the question of ICE’s door asks for them. */
export function repliesOf(complaint: Complaint): Reply[] {
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
