import type { ComplaintCommand } from './command.ts';
import { addDocument } from './commands/add-document.ts';
import { agreeElements } from './commands/agree-elements.ts';
import { answerElement } from './commands/answer.ts';
import { askJcp } from './commands/ask-jcp.ts';
import { recordClearance, sendForClearance } from './commands/clearance.ts';
import {
  decideToldDate,
  eightWeeksNear,
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
import { recordBundle } from './commands/evidence/bundle.ts';
import { explainMissing } from './commands/evidence/missing.ts';
import { checkRedaction, dropRedaction, redactDocument } from './commands/evidence/redaction.ts';
import {
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
import { answerIce } from './commands/ice/answer.ts';
import { closeIceCase } from './commands/ice/close.ts';
import { recordIceContact } from './commands/ice/contact.ts';
import { recordIceDraft, recordIceExtension, sendDraftComments } from './commands/ice/draft-report.ts';
import { sendIceEvidence } from './commands/ice/evidence.ts';
import { recordIceReport } from './commands/ice/final-report.ts';
import {
  recordRecommendationDone,
  recordSystemicPoint,
  takeRecommendation,
} from './commands/ice/recommendations.ts';
import { recordIceRevisit } from './commands/ice/revisit.ts';
import { recordIceAnswers } from './commands/ice/sides.ts';
import { sendCompletionStatement } from './commands/ice/statement.ts';
import {
  answerCombinedDraft,
  recordCombinedDraft,
  recordCombinedReply,
  recordJcpEscalation,
  recordJcpRequest,
  recordResidual,
  sendContribution,
} from './commands/jobcentre-plus.ts';
import { decideLiability, reverseLiability } from './commands/money/decide.ts';
import { offerGoodwill } from './commands/money/goodwill.ts';
import { sendPaymentAdvice, sendRedressLetter } from './commands/money/letters.ts';
import { recordPayment, reversePayment } from './commands/money/pay.ts';
import {
  answerOmbudsman,
  recordOmbudsmanContact,
  recordOmbudsmanDecision,
  recordOmbudsmanRequest,
} from './commands/ombudsman/contact.ts';
import { closeOmbudsmanCase, recordOmbudsmanReport } from './commands/ombudsman/report.ts';
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
import { keepUnpaidReport, recordReportPaid } from './commands/reports.ts';
import { openForSafetyCommand, reviewSafetyOpening } from './commands/restricted/for-safety.ts';
import { askAboutMappa, declineMappa } from './commands/restricted/later-complaint.ts';
import { changeRestrictedList, liftRestriction, restrict } from './commands/restricted/list.ts';
import { endMappa, markMappa, recordMappaChecked, recordMappaShredded } from './commands/restricted/mappa.ts';
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
  recordReportPaid,
  keepUnpaidReport,
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
  sendForClearance,
  recordClearance,
  recordIceContact,
  answerIce,
  sendCompletionStatement,
  recordIceRevisit,
  sendIceEvidence,
  recordIceAnswers,
  recordIceDraft,
  sendDraftComments,
  recordIceExtension,
  recordIceReport,
  takeRecommendation,
  recordRecommendationDone,
  recordSystemicPoint,
  recordPayment,
  decideLiability,
  sendRedressLetter,
  sendPaymentAdvice,
  reversePayment,
  reverseLiability,
  closeIceCase,
  recordOmbudsmanContact,
  recordOmbudsmanDecision,
  recordOmbudsmanRequest,
  answerOmbudsman,
  recordOmbudsmanReport,
  closeOmbudsmanCase,
  offerGoodwill,
  explainMissing,
  redactDocument,
  checkRedaction,
  dropRedaction,
  tellEightWeeks,
  decideToldDate,
  closeWithoutAnswer,
  reopen,
  withdraw,
  restrict,
  changeRestrictedList,
  liftRestriction,
  openForSafetyCommand,
  reviewSafetyOpening,
  markMappa,
  askAboutMappa,
  declineMappa,
  recordMappaChecked,
  endMappa,
  recordMappaShredded,
  pauseClock,
  extendClock,
  recomputeClocks,
  eightWeeksNear,
  eightWeeksPassed,
  windowPassed,
  recordBundle,
];
