import type { Question } from '#kinds/question.ts';
import { caseCloseQuestion } from './case-close.ts';
import { countQuestion, stepQuestion, themeQuestion } from './categories.ts';
import { clockChangeQuestion } from './change.ts';
import { draftCommentsQuestion } from './draft-comments.ts';
import { electedMemberQuestion } from './elected-member.ts';
import { finalResponseQuestion } from './final-response.ts';
import { iceChargesQuestion } from './ice-charges.ts';
import { iceContactQuestion } from './ice-contact.ts';
import { iceContributionQuestion } from './ice-contribution.ts';
import { iceCorrespondenceQuestion } from './ice-correspondence.ts';
import { iceDoorQuestion } from './ice-door.ts';
import { iceDualChargeQuestion } from './ice-dual-charge.ts';
import { iceEvidenceQuestion } from './ice-evidence.ts';
import { iceMoveQuestion } from './ice-move.ts';
import { icePayerQuestion } from './ice-payer.ts';
import { icePaymentQuestion } from './ice-payment.ts';
import { iceRedressQuestion } from './ice-redress.ts';
import { iceWindowQuestion } from './ice-window.ts';
import { informalQuestion } from './informal.ts';
import { intakeKindQuestion } from './intake-kind.ts';
import { jcpContributionQuestion } from './jcp-contribution.ts';
import { mixedQuestion } from './mixed.ts';
import { phsoEventQuestion } from './phso-event.ts';
import { phsoRedressQuestion } from './phso-redress.ts';
import { replyBeforeIceQuestion } from './reply-before-ice.ts';
import { routeQuestion } from './route.ts';
import { specialPaymentsQuestion } from './special-payments.ts';
import { stageQuestion } from './stage.ts';
import { outcomesQuestion, standardsQuestion } from './standards.ts';
import { toldDateQuestion } from './told-date.ts';
import { repeatQuestion, wordingQuestion } from './wording.ts';

/** The questions about complaints that can be asked by themselves, in the order of guidance. */
export const complaintQuestions: readonly Question[] = [
  replyBeforeIceQuestion,
  iceDoorQuestion,
  clockChangeQuestion,
  stageQuestion,
  toldDateQuestion,
  jcpContributionQuestion,
  iceCorrespondenceQuestion,
  draftCommentsQuestion,
  iceWindowQuestion,
  iceMoveQuestion,
  iceContactQuestion,
  iceEvidenceQuestion,
  phsoEventQuestion,
  icePaymentQuestion,
  iceContributionQuestion,
  iceRedressQuestion,
  iceChargesQuestion,
  iceDualChargeQuestion,
  icePayerQuestion,
  phsoRedressQuestion,
  specialPaymentsQuestion,
  mixedQuestion,
  informalQuestion,
  routeQuestion,
  intakeKindQuestion,
  finalResponseQuestion,
  wordingQuestion,
  repeatQuestion,
  caseCloseQuestion,
  themeQuestion,
  countQuestion,
  stepQuestion,
  standardsQuestion,
  outcomesQuestion,
  electedMemberQuestion,
];
