import type { Happening, Scene, Strand } from './scene.ts';
import { answering, doingSteps, extending, responding } from './strands/answering.ts';
import { clearing } from './strands/clearance.ts';
import { fillingTheFile, redacting } from './strands/evidence.ts';
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
import { answeringIce, askingIce } from './strands/ice/answering-ice.ts';
import { comingBackToIce, goingToIce } from './strands/ice/first-word.ts';
import { whatIceDoes } from './strands/ice/what-ice-does.ts';
import { withJobcentrePlus } from './strands/jobcentre-plus.ts';
import { decidingMoney, offering, paying, reversing, tellingOfMoney } from './strands/money.ts';
import { atTheOmbudsman } from './strands/ombudsman.ts';
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
import { actingOnRecommendations, closingAtIce } from './strands/recommendations.ts';
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
  clearing,
  goingToIce,
  comingBackToIce,
  answeringIce,
  askingIce,
  whatIceDoes,
  actingOnRecommendations,
  closingAtIce,
  paying,
  decidingMoney,
  reversing,
  tellingOfMoney,
  offering,
  atTheOmbudsman,
  fillingTheFile,
  redacting,
  tellingEightWeeks,
  decidingDates,
];

/**
 * Everything that would happen next to a complaint as its story goes, the soonest first. It follows from where the complaint
 * stands and from the story alone, so a history can be taken up again at any point.
 */
export const happenings = (scene: Scene): Happening[] =>
  strands.flatMap((strand) => strand(scene)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
