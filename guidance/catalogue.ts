import type { Rule } from '#core/rule.ts';
import { type RuleBook, ruleBook } from '#core/rule-book.ts';
import { auditNextDue } from './audit/performance-audit.ts';
import { claimsAct, claimsChecks } from './claims/segregation.ts';
import { afterIceClocks } from './complaint/after-ice-clocks.ts';
import { categoryCount, categoryStep, categoryTheme } from './complaint/categories.ts';
import { afterIceChecks } from './complaint/checks/after-ice.ts';
import { clockChecks } from './complaint/checks/clocks.ts';
import { caseClose, closingChecks } from './complaint/checks/closing.ts';
import { finalResponseChecks } from './complaint/checks/final-response.ts';
import { iceChecks } from './complaint/checks/ice.ts';
import { independenceChecks } from './complaint/checks/independence.ts';
import { intakeChecks } from './complaint/checks/intake.ts';
import { mixedChecks } from './complaint/checks/mixed.ts';
import { ombudsmanChecks } from './complaint/checks/ombudsman.ts';
import { promiseChecks } from './complaint/checks/promises.ts';
import { stageChecks } from './complaint/checks/stages.ts';
import { clockChange } from './complaint/clock-change.ts';
import { draftCommentKinds } from './complaint/draft-comment-kinds.ts';
import { draftComments } from './complaint/draft-comments.ts';
import { electedMember } from './complaint/elected-member.ts';
import { evidence } from './complaint/evidence.ts';
import { finalResponseIssue, finalResponseRepeat, finalResponseWording } from './complaint/final-response.ts';
import { iceCharges, iceDualCharge, icePayer } from './complaint/ice-charges.ts';
import {
  iceContribution,
  iceContributionRate,
  iceContributionThreshold,
} from './complaint/ice-contribution.ts';
import { iceCorrespondence } from './complaint/ice-correspondence.ts';
import { iceDoor } from './complaint/ice-door.ts';
import { iceContact, iceEvidence } from './complaint/ice-evidence.ts';
import { icePayment } from './complaint/ice-payment.ts';
import { iceRedress } from './complaint/ice-redress.ts';
import { iceTransitions } from './complaint/ice-transitions.ts';
import { iceWindow } from './complaint/ice-window.ts';
import { informal } from './complaint/informal.ts';
import { intakeKind } from './complaint/intake-kind.ts';
import { jcpContribution } from './complaint/jcp-contribution.ts';
import { localClocks, promise, revisit } from './complaint/local-clocks.ts';
import { mixedClocks } from './complaint/mixed-clocks.ts';
import { outcomeKinds } from './complaint/outcomes.ts';
import { ombudsmanRedress } from './complaint/phso-redress.ts';
import { ombudsmanTransitions } from './complaint/phso-transitions.ts';
import { replyBeforeIce } from './complaint/reply-before-ice.ts';
import { route } from './complaint/route.ts';
import { specialPayments } from './complaint/special-payments.ts';
import { stage } from './complaint/stage.ts';
import { standardsCount } from './complaint/standards.ts';
import { toldDate } from './complaint/told-date.ts';
import { transitions } from './complaint/transitions.ts';
import { dataRequestChecks } from './data-request/checks.ts';
import { dataRequestClocks } from './data-request/clocks.ts';
import { dataRequestTransitions } from './data-request/transitions.ts';
import { mappaAct, mappaChecks, mappaWritingChecks } from './restricted/mappa.ts';
import { officeChecks, scrOffice } from './restricted/office.ts';
import { scrAccess, scrChecks, scrRecord } from './restricted/scr.ts';
import { disposalChecks, retentionDispose } from './retention/disposal.ts';
import { erasureDecide } from './retention/erasure.ts';
import { retentionHolds } from './retention/holds.ts';
import { retentionLimits } from './retention/limits.ts';

/** Every rule there is, in the order a policy officer reads them. What is not listed does not exist. */
export const catalogue: readonly Rule[] = [
  intakeKind,
  route,
  electedMember,
  transitions,
  iceTransitions,
  ombudsmanTransitions,
  replyBeforeIce,
  iceDoor,
  iceContact,
  iceEvidence,
  stage,
  clockChange,
  toldDate,
  jcpContribution,
  mixedClocks,
  iceCorrespondence,
  draftComments,
  draftCommentKinds,
  evidence,
  revisit,
  iceWindow,
  icePayment,
  iceContribution,
  iceContributionRate,
  iceContributionThreshold,
  iceRedress,
  iceCharges,
  iceDualCharge,
  icePayer,
  ombudsmanRedress,
  specialPayments,
  informal,
  promise,
  ...localClocks,
  ...afterIceClocks,
  finalResponseIssue,
  finalResponseWording,
  finalResponseRepeat,
  caseClose,
  categoryTheme,
  categoryCount,
  categoryStep,
  outcomeKinds,
  standardsCount,
  ...intakeChecks,
  ...stageChecks,
  ...independenceChecks,
  ...finalResponseChecks,
  ...closingChecks,
  ...clockChecks,
  ...mixedChecks,
  ...promiseChecks,
  ...iceChecks,
  ...afterIceChecks,
  ...ombudsmanChecks,
  scrRecord,
  scrAccess,
  ...scrChecks,
  scrOffice,
  ...officeChecks,
  mappaAct,
  ...mappaChecks,
  ...mappaWritingChecks,
  retentionLimits,
  retentionDispose,
  retentionHolds,
  ...disposalChecks,
  erasureDecide,
  claimsAct,
  ...claimsChecks,
  auditNextDue,
  dataRequestTransitions,
  ...dataRequestClocks,
  ...dataRequestChecks,
] as readonly Rule[];

/** The rules as they are decided by. */
export const rules: RuleBook = ruleBook(catalogue);
