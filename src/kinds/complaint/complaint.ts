import type { Projection } from '#core/projection.ts';
import type { Kind, Possible } from '#kinds/kind.ts';
import { clocksOf } from './clocks.ts';
import type { ComplaintCommand } from './command.ts';
import { commands } from './commands.ts';
import { leave } from './destroyed/leave.ts';
import { shownOf } from './destroyed/shown.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { filesIn } from './files.ts';
import { moneyShown } from './money-shown.ts';
import { permitRefusal, rolesFor } from './permits.ts';
import { reportsShown } from './reports.ts';
import type { ComplaintSetting } from './setting.ts';
import { cardOf, searchTextOf } from './standing.ts';
import { openUntil, type Restriction } from './state/restricted.ts';
import { type Complaint, type ComplaintState, isDestroyed, isMarked, nothing } from './state.ts';
import { timelineOf } from './timeline.ts';
import { dutiesOf } from './worklist.ts';

/**
 * A complaint. Start here: `commands.ts` lists what can be done, `guidance/complaint/transitions.ts` says when, `events.ts`
 * what is remembered, `evolve.ts` what it comes to, `worklist.ts` what is owed next.
 */
export const complaint: Kind<ComplaintState, ComplaintEvent, ComplaintSetting> = {
  name: 'complaint',
  called: 'complaint',
  mark: '',
  underProcedure: true,
  commands: new Map(commands.map((command) => [command.name, command])),
  initial: () => nothing,
  evolve,
  project(state, reading) {
    if (isDestroyed(state)) return shownOf(state);
    if (!state.exists) throw new RangeError('nothing has been recorded to project');
    return {
      card: cardOf(state),
      duties: dutiesOf(state, reading),
      clocks: clocksOf(state),
      money: moneyShown(state, reading.rules),
      reports: reportsShown(state, reading.rules),
      searchText: searchTextOf(state),
      marked: isMarked(state),
      ...(state.restriction === null ? {} : { restricted: readersOf(state.restriction, state) }),
    };
  },
  possible: (state, setting) =>
    commands
      .filter((command) => command.name !== 'record')
      .map((command) => possibility(command, state, setting)),
  leave(state, gone, { rules }) {
    if (isDestroyed(state)) {
      const { left, keptTo } = state.destroyed;
      return { type: 'ComplaintDestroyed', ...gone, left, ...(keptTo === undefined ? {} : { keptTo }) };
    }
    if (!state.exists) throw new RangeError('nothing is left of what is not there');
    const { restriction } = state;
    return {
      type: 'ComplaintDestroyed',
      ...gone,
      left: leave(state, rules),
      ...(restriction === null ? {} : { keptTo: [restriction.officer, ...restriction.readers] }),
    };
  },
  rolesFor,
  barred: permitRefusal,
  timeline: timelineOf,
  files: filesIn,
};

/** Who may open it: the officer, their list, and for a while whoever opened it for safety. */
function readersOf(
  restriction: Restriction,
  { safetyOpenings }: Pick<Complaint, 'safetyOpenings'>,
): NonNullable<Projection['restricted']> {
  const until = openUntil(restriction, safetyOpenings);
  return { readers: [restriction.officer, ...restriction.readers, ...Object.keys(until)], until };
}

/** A command with all that stands in its way: the person’s role, and the case. */
function possibility(command: ComplaintCommand, state: ComplaintState, setting: ComplaintSetting): Possible {
  const byRole = permitRefusal(command.name, setting.actor.roles);
  return {
    command: command.name,
    says: command.says,
    blockedBy: [...(byRole === null ? [] : [byRole]), ...command.blocked(state, setting)],
  };
}
