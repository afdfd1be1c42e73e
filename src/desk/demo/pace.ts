import { isNotLoaded, workingDaysBetween } from '#core/calendar.ts';
import { type Day, earlier, later, plusDays } from '#core/day.ts';
import { standingDue } from '#core/projection.ts';
import { currentStage } from '#kinds/complaint/state.ts';
import { type Scene, workingDaysAfter } from './scene.ts';

/** The day an answer of the open stage goes: as soon, or as late, as those who write it are in this story. */
export function answerDay(scene: Scene): Day {
  const { complaint, story } = scene;
  const run = currentStage(complaint);
  const opened = run?.openedOn ?? complaint.recordedOn;
  const n = `${run?.n ?? 1}/${complaint.provider?.finals.length ?? 0}`;
  const clock = complaint.clocks[complaint.iceRevisitSteps.length > 0 ? 'revisit' : `stage-${run?.n ?? 1}`];
  const due =
    clock === undefined || clock.stoppedOn !== null
      ? workingDaysAfter(scene, opened, 10)
      : standingDue(clock);
  const { chance } = story;
  switch (story.temper.pace) {
    case 'prompt':
      return within(scene, opened, due, 0.35 + 0.35 * chance.fraction(`pace/${n}`));
    case 'steady':
      return within(scene, opened, due, 0.7 + 0.25 * chance.fraction(`pace/${n}`));
    case 'last-minute':
      return due;
    case 'late':
      return chance.happens(`is-late/${n}`, 0.6)
        ? workingDaysAfter(scene, due, chance.between(`late/${n}`, 1, 6))
        : due;
    case 'forgotten':
      return run?.n === 1
        ? later(due, plusDays(complaint.receivedOn, chance.between('forgotten', 57, 80)))
        : workingDaysAfter(scene, due, chance.between(`late/${n}`, 2, 12));
  }
}

/** The working day that part of the way from one day to another. */
function within(scene: Scene, from: Day, to: Day, share: number): Day {
  const days = workingDaysBetween(scene.calendar, from, to);
  const whole = isNotLoaded(days) ? 10 : Math.max(0, days);
  return earlier(to, workingDaysAfter(scene, from, Math.max(1, Math.round(whole * share))));
}
