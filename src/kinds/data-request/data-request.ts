import { clocksOf } from '#kinds/complaint/clocks.ts';
import type { Kind, Possible } from '#kinds/kind.ts';
import type { DataRequestCommand } from './command.ts';
import { commands } from './commands.ts';
import { leave, shownOf } from './destroyed.ts';
import type { DataRequestEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { filesIn } from './files.ts';
import { permitRefusal, rolesFor } from './permits.ts';
import type { DataRequestSetting } from './setting.ts';
import { cardOf, searchTextOf } from './standing.ts';
import { type DataRequestState, isDestroyed, nothing } from './state.ts';
import { timelineOf } from './timeline.ts';
import { dutiesOf } from './worklist.ts';

/**
 * A request to see what is held on a person, or to have it erased, or both. Start here: `commands.ts` lists what can be done,
 * `guidance/data-request/transitions.ts` says when, `events.ts` what is remembered, `worklist.ts` what is owed next.
 */
export const dataRequest: Kind<DataRequestState, DataRequestEvent, DataRequestSetting> = {
  name: 'data-request',
  called: 'data request',
  mark: 'DR',
  underProcedure: false,
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
      searchText: searchTextOf(state),
    };
  },
  leave: (state, gone, { rules }) => leave(state, gone, rules),
  possible: (state, setting) =>
    commands
      .filter((command) => command.name !== 'record')
      .map((command) => possibility(command, state, setting)),
  rolesFor,
  barred: permitRefusal,
  timeline: timelineOf,
  files: filesIn,
};

/** A command with all that stands in its way: the person’s role, and the request. */
function possibility(
  command: DataRequestCommand,
  state: DataRequestState,
  setting: DataRequestSetting,
): Possible {
  const byRole = permitRefusal(command.name, setting.actor.roles);
  return {
    command: command.name,
    says: command.says,
    blockedBy: [...(byRole === null ? [] : [byRole]), ...command.blocked(state, setting)],
  };
}
