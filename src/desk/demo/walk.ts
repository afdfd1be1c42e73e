import type { Happening, Scene, Strand } from './scene.ts';
import { answering, doingSteps, extending, responding } from './strands/answering.ts';
import {
  categorising,
  decidingDates,
  filing,
  handingOver,
  learningDetails,
  namingPeople,
  talking,
  tellingEightWeeks,
} from './strands/file.ts';
import { accepting, completing, reviewing, revising, submitting } from './strands/final-response.ts';
import { answeringIce, atIce, goingToIce } from './strands/ice.ts';
import { withJobcentrePlus } from './strands/jobcentre-plus.ts';
import {
  acknowledging,
  directing,
  explaining,
  routing,
  settlingAuthority,
  speaking,
  takingOn,
  tellingPerformanceManager,
} from './strands/opening.ts';
import { withOutgoingProvider } from './strands/outgoing.ts';
import { keeping, promising } from './strands/promising.ts';
import { changingMind, hearing } from './strands/what-they-say.ts';

const strands: readonly Strand[] = [
  routing,
  takingOn,
  acknowledging,
  explaining,
  speaking,
  settlingAuthority,
  tellingPerformanceManager,
  directing,
  handingOver,
  learningDetails,
  namingPeople,
  filing,
  talking,
  extending,
  doingSteps,
  answering,
  promising,
  responding,
  completing,
  withOutgoingProvider,
  submitting,
  revising,
  reviewing,
  keeping,
  hearing,
  accepting,
  categorising,
  changingMind,
  withJobcentrePlus,
  goingToIce,
  answeringIce,
  atIce,
  tellingEightWeeks,
  decidingDates,
];

/**
 * Everything that would happen next to a complaint as its story goes, the soonest first. It follows from where the complaint
 * stands and from the story alone, so a history can be taken up again at any point.
 */
export const happenings = (scene: Scene): Happening[] =>
  strands.flatMap((strand) => strand(scene)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
