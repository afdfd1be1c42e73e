import type { ComplaintCommand } from './command.ts';
import { agreeElements } from './commands/agree-elements.ts';
import { answerElement } from './commands/answer.ts';
import { askJcp } from './commands/ask-jcp.ts';
import {
  decideToldDate,
  eightWeeksPassed,
  extendClock,
  pauseClock,
  recomputeClocks,
  tellEightWeeks,
  windowPassed,
} from './commands/clocks.ts';
import { acknowledge, explainProcess, recordContact } from './commands/contacts.ts';
import { recordDissatisfied } from './commands/dissatisfied.ts';
import { closeWithoutAnswer, withdraw } from './commands/end.ts';
import {
  addDocument,
  addPerson,
  categorise,
  changeDetails,
  recordAuthority,
  tellPerformanceManager,
} from './commands/file.ts';
import {
  approveFinalResponse,
  completeStages,
  issueFinalResponse,
  returnFinalResponse,
  submitFinalResponse,
} from './commands/final-response.ts';
import { answerIce, recordIceContact, recordIceRevisit } from './commands/ice.ts';
import {
  answerCombinedDraft,
  recordCombinedDraft,
  recordCombinedReply,
  recordJcpEscalation,
  recordJcpRequest,
  recordResidual,
  sendContribution,
} from './commands/jobcentre-plus.ts';
import { assign, extendStage, openStage } from './commands/open-stage.ts';
import {
  askOutgoing,
  overrideOutgoing,
  recordOutgoingAgreement,
  recordOutgoingReply,
  sendDraftToOutgoing,
} from './commands/outgoing.ts';
import { keepPromise, makePromise, movePromise, tellPromise } from './commands/promises.ts';
import { record } from './commands/record.ts';
import { reopen } from './commands/reopen.ts';
import { route } from './commands/route.ts';
import { recordSatisfied } from './commands/satisfied.ts';
import { sendSignpost } from './commands/signpost.ts';
import { sendStageResponse } from './commands/stage-response.ts';
import { completeStep, leaveOutStep } from './commands/steps.ts';

/** Everything that can be done with a complaint, in the order a page offers it. */
export const commands: readonly ComplaintCommand[] = [
  record,
  route,
  openStage,
  agreeElements,
  answerElement,
  sendStageResponse,
  recordSatisfied,
  recordDissatisfied,
  submitFinalResponse,
  approveFinalResponse,
  returnFinalResponse,
  issueFinalResponse,
  recordContact,
  acknowledge,
  addDocument,
  makePromise,
  keepPromise,
  movePromise,
  tellPromise,
  completeStep,
  leaveOutStep,
  completeStages,
  assign,
  extendStage,
  explainProcess,
  changeDetails,
  addPerson,
  recordAuthority,
  categorise,
  sendSignpost,
  recordJcpRequest,
  sendContribution,
  recordCombinedDraft,
  answerCombinedDraft,
  recordCombinedReply,
  recordResidual,
  recordJcpEscalation,
  askJcp,
  askOutgoing,
  recordOutgoingReply,
  sendDraftToOutgoing,
  recordOutgoingAgreement,
  overrideOutgoing,
  tellPerformanceManager,
  recordIceContact,
  answerIce,
  recordIceRevisit,
  tellEightWeeks,
  decideToldDate,
  closeWithoutAnswer,
  reopen,
  withdraw,
  pauseClock,
  extendClock,
  recomputeClocks,
  eightWeeksPassed,
  windowPassed,
];
