import type { AnyKind } from './case-setting.ts';
import { complaintQuestions } from './complaint/ask/questions.ts';
import { complaint } from './complaint/complaint.ts';
import { dataRequest } from './data-request/data-request.ts';
import { everyKindQuestions } from './every-kind/ask/questions.ts';
import type { Question } from './question.ts';

/** Every kind of case there is. Whatever works with a case without knowing what is in it finds the kind here, by name. */
export const kinds: readonly AnyKind[] = [complaint, dataRequest];

/** The kind of that name, or undefined. */
export const kindNamed = (name: string): AnyKind | undefined => kinds.find((kind) => kind.name === name);

/** Every rule that can be asked by itself. */
export const questions: readonly Question[] = [...complaintQuestions, ...everyKindQuestions];
