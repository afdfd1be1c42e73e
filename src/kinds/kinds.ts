import { complaintQuestions } from './complaint/ask/questions.ts';
import { complaint } from './complaint/complaint.ts';
import type { Kind } from './kind.ts';
import type { Question } from './question.ts';

/** Every kind of case there is. Whatever reads the record without knowing what is in it finds the kind here, by name. */
export const kinds: readonly Kind<unknown, unknown, never>[] = [complaint];

/** Every rule that can be asked by itself. */
export const questions: readonly Question[] = [...complaintQuestions];
