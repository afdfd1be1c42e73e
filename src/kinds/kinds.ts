import { complaintQuestions } from './complaint/ask/questions.ts';
import { complaint } from './complaint/complaint.ts';
import type { Question } from './question.ts';

/** Every kind of case there is, by name. */
export const kinds = { complaint } as const;
export type KindName = keyof typeof kinds;

/** Every rule that can be asked by itself. */
export const questions: readonly Question[] = [...complaintQuestions];
