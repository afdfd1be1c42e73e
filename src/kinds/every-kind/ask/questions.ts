import type { Question } from '#kinds/question.ts';
import { auditNextDueQuestion } from './audit.ts';
import { claimsActQuestion } from './claims.ts';
import { erasureDecideQuestion } from './erasure.ts';
import { mappaActQuestion } from './mappa.ts';
import { scrOfficeQuestion } from './office.ts';
import { retentionDisposeQuestion, retentionLimitQuestion } from './retention.ts';
import { scrAccessQuestion, scrRecordQuestion } from './scr.ts';

/** The questions that hold whatever kind of case it is, in the order of guidance. */
export const everyKindQuestions: readonly Question[] = [
  scrRecordQuestion,
  scrAccessQuestion,
  scrOfficeQuestion,
  mappaActQuestion,
  retentionLimitQuestion,
  retentionDisposeQuestion,
  erasureDecideQuestion,
  claimsActQuestion,
  auditNextDueQuestion,
];
