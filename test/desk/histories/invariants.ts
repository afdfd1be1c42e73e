import assert from 'node:assert/strict';
import { type Day, dayFrom, later, plusDays, weekday } from '#core/day.ts';
import { whyInWords } from '#core/explanation.ts';
import type { Duty } from '#core/projection.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import type { Happening } from '#desk/demo/scene.ts';
import { stateOf } from '#desk/history.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import { offersOf } from '#kinds/complaint/offers.ts';
import { rolesFor } from '#kinds/complaint/permits.ts';
import { processOf } from '#kinds/complaint/process.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import {
  type ClockState,
  type Complaint,
  isOpen,
  openIceItems,
  openPromises,
  procedureState,
  providerOpen,
} from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import type { Recorded } from '#kinds/kind.ts';
import { ground, staff } from './ground.ts';

/** A step of a history, with everything needed to judge it. */
export interface Step {
  readonly before: Complaint | null;
  readonly after: Complaint;
  readonly added: readonly Recorded<ComplaintEvent>[];
  readonly history: readonly Recorded<ComplaintEvent>[];
  readonly setting: ComplaintSetting;
  readonly happening: Pick<Happening, 'command' | 'input' | 'by'>;
}

/** Everything that must hold after any step of any history. Throws what does not. */
export function holds(step: Step): void {
  const { after, setting } = step;
  const { duties, card } = kind.project(after, setting);
  assert.equal(card.open, isOpen(after));
  if (!isOpen(after)) nothingOwed(after, duties);
  else assert.ok(duties.length > 0, 'an open complaint owes nothing');
  for (const duty of duties) dutyStands(after, duty, setting);
  everyLooseEndHasADuty(after, duties);
  for (const clock of Object.values(after.clocks)) clockStands(clock, setting);
  eightWeeksRun(after, setting);
  eightWeeksStayWhereTheyWere(step);
  toldDatesStand(step);
  handlersMayHandle(step);
  readable(step);
}

function nothingOwed(complaint: Complaint, duties: readonly Duty[]): void {
  // What the nominated officer owes of papers and openings is owed whether it is open or closed.
  const others = duties.filter(({ ownerRole }) => ownerRole !== 'nominated-officer');
  assert.deepEqual(others, [], 'a closed complaint owes something');
  const running = Object.values(complaint.clocks).filter((clock) => clock.stoppedOn === null);
  assert.deepEqual(
    running.map((clock) => clock.id).filter((id) => id !== 'ice-window'),
    [],
    'a clock runs on a closed complaint',
  );
}

/** What would never pass: the case has gone on from where the command is possible. */
const forGood = ['complaint.closed', 'complaint.not-found', 'complaint.not-at-this-point'];

function dutyStands(complaint: Complaint, duty: Duty, now: ComplaintSetting): void {
  const what = `${duty.id} (${duty.says})`;
  assert.ok(duty.says !== '' && dayFrom(duty.due) !== null && duty.actBy <= duty.due, what);
  assert.ok(duty.owner === null || staff.get(duty.owner)?.active === true, `${what} belongs to nobody`);
  assert.ok(['handler', 'reviewer', 'manager', 'nominated-officer', 'system'].includes(duty.ownerRole), what);
  if (duty.clock !== null)
    assert.equal(
      complaint.clocks[duty.clock]?.stoppedOn,
      null,
      `${what} rests on a clock that is not running`,
    );
  if (duty.command === null) return;
  const command = kind.commands.get(duty.command);
  assert.ok(command, what);
  const who = duty.ownerRole === 'system' ? systemActor : whoMay(duty);
  const then = ground.settingAt(momentOn(later(duty.due, now.today)), who);
  const against = command.blocked(complaint, then);
  const barred = duty.ownerRole === 'system' ? against : against.filter(({ code }) => forGood.includes(code));
  assert.deepEqual(barred, [], `${what}: ${duty.command} is barred for ever`);
}

/** The owner, where their role allows the command; else anybody whose role does. */
function whoMay({ owner, command }: Duty): { id: string; name: string; roles: readonly string[] } {
  const allowed = rolesFor(command ?? '') as readonly string[];
  const able = [...staff.values()].filter(
    (one) => one.active && one.roles.some((role) => allowed.includes(role)),
  );
  const found = able.find((one) => one.id === owner) ?? able[0];
  assert.ok(found, `nobody may do ${command}`);
  return found;
}

const momentOn = (on: Day) => `${on}T12:00:00Z` as ReturnType<typeof ground.settingAt>['now'];

function everyLooseEndHasADuty(complaint: Complaint, duties: readonly Duty[]): void {
  const has = (id: string): boolean => duties.some((duty) => duty.id === id);
  for (const promise of openPromises(complaint)) assert.ok(has(`promise-${promise.id}`), 'a promise is lost');
  for (const item of openIceItems(complaint))
    assert.ok(has(`ice-item-${item.id}`), 'a word from ICE is lost');
  if (complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null)
    assert.ok(has('performance-manager'));
}

/** Counted by going from day to day, which nothing in the house does. */
function clockStands({ due, id, told, stoppedOn }: ClockState, { calendars }: ComplaintSetting): void {
  const what = `clock ${id}`;
  assert.ok(dayFrom(due.due) !== null && dayFrom(due.startsOn) !== null, what);
  assert.ok(due.edition !== '' && due.rule.startsWith('clock.'), what);
  const why = whyInWords(due);
  assert.ok(
    why.length >= 2 && why.every((line) => line !== '' && !/undefined|NaN|null/.test(line)),
    `${what}: ${why.join(' ')}`,
  );
  if (told !== null) assert.ok(dayFrom(told.due) !== null);
  if (stoppedOn !== null || due.limit?.unit !== 'working-days' || due.nation === null) return;
  const holidays = new Set(calendars[due.nation].holidays.map((holiday) => holiday.on as string));
  let on = due.startsOn;
  for (let left = due.limit.value; left > 0; ) {
    on = plusDays(on, 1);
    if (weekday(on) <= 5 && !holidays.has(on)) left -= 1;
  }
  assert.equal(due.due, on, `${what} is not ${due.limit.value} working days from ${due.startsOn}`);
}

const packsWithEightWeeks = ['WP16', 'CPA18'];

/** While we owe a full reply the eight weeks run, whatever else happens: until ICE, to which they open the way, has it and hands steps back. */
function eightWeeksRun(complaint: Complaint, _setting: ComplaintSetting): void {
  if (!packsWithEightWeeks.includes(complaint.pack)) return;
  const ours = complaint.elements.filter((element) => isOurs(complaint, element.about));
  const replied = ours.every((element) => element.repliedOn !== null);
  const ended = ['withdrawn', 'resolved'].includes(procedureState(complaint) ?? '');
  const owed = !complaint.routed || (providerOpen(complaint) && !ended && !replied);
  if (!owed || complaint.iceRevisitSteps.length > 0) return;
  const clock = complaint.clocks['reply-before-ice'];
  assert.ok(clock !== undefined, 'the eight weeks were never started');
  assert.equal(clock.stoppedOn, null, 'the eight weeks were stopped with a reply owed');
}

/** The eight weeks never move; they begin anew only when somebody comes back after a combined reply, or after a quick fix failed. */
function eightWeeksStayWhereTheyWere({ before, after, added }: Step): void {
  const types = new Set(added.map(({ event }) => event.type));
  for (const { event } of added)
    if (event.type === 'ClockMoved')
      assert.notEqual(event.clock, 'reply-before-ice', 'the eight weeks moved');
  const was = before?.clocks['reply-before-ice'];
  const is = after.clocks['reply-before-ice'];
  if (is === undefined) return assert.equal(was, undefined, 'the eight weeks were forgotten');
  assert.equal(is.due.due, plusDays(is.due.startsOn, 56), 'eight weeks are 56 days');
  if (types.has('ResidualApproached') || (types.has('Reopened') && before?.settledOnTheSpot !== null)) return;
  if (was !== undefined) assert.equal(is.due.due, was.due.due, 'the eight weeks began anew');
  else assert.equal(is.due.startsOn, after.receivedOn, 'the eight weeks did not begin with receipt');
}

/** A date somebody has been told stands until a person has decided otherwise, or the clock has begun again. */
function toldDatesStand({ before, after, added }: Step): void {
  for (const [id, clock] of Object.entries(before?.clocks ?? {})) {
    if (clock.told === null || clock.stoppedOn !== null) continue;
    const again = added.some(
      ({ event }) =>
        (event.type === 'ClockStarted' || event.type === 'ClockMoved' || event.type === 'DueDateTold') &&
        event.clock === id &&
        (event.type !== 'ClockMoved' || event.kind !== 'recomputed'),
    );
    if (!again)
      assert.equal(after.clocks[id]?.told?.due, clock.told.due, `what was told of ${id} was forgotten`);
  }
}

/** Whoever is put in charge works here, is trained, and is not who it is about. */
function handlersMayHandle({ after, added, before }: Step): void {
  for (const { event } of added) {
    if (event.type !== 'HandlerAssigned') continue;
    const found = staff.get(event.handler);
    assert.ok(found?.active, `${event.handler} was put in charge and does not work here`);
    assert.notEqual(found.trainedOn, null, `${event.handler} was put in charge untrained`);
    const about = (before ?? after).elements.flatMap((element) => element.staff);
    assert.ok(!about.includes(event.handler), `${event.handler} handles a complaint about themselves`);
  }
}

/** What is shown can be shown: every list and drawing of it is made, and says nothing that is not there. */
function readable({ after, history, setting }: Step): void {
  const shown = JSON.stringify([
    offersOf(after, setting),
    processOf(after, setting.today),
    timelineOf(history),
    kind.project(after, setting),
  ]);
  assert.ok(!/undefined|\bNaN\b|\[object/.test(shown), 'something shown is not there');
}

/** What is kept gives the same complaint again: the history as the record would give it back. */
export function replays(history: readonly Recorded<ComplaintEvent>[], complaint: Complaint): void {
  const kept = JSON.parse(JSON.stringify(history)) as Recorded<ComplaintEvent>[];
  assert.deepEqual(JSON.parse(JSON.stringify(stateOf(kept))), JSON.parse(JSON.stringify(complaint)));
  assert.deepEqual(
    kind.project(
      stateOf(kept),
      ground.settingAt(history[0]?.at ?? momentOn('2018-01-01' as Day), systemActor),
    ),
    kind.project(complaint, ground.settingAt(history[0]?.at ?? momentOn('2018-01-01' as Day), systemActor)),
  );
}
