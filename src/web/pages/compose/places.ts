import type { Answering } from '#desk/complaint/composing/composer.ts';
import { caseHref } from '#web/complaint/addresses.ts';

interface Response {
  readonly answering: Answering;
  readonly reference: string;
  readonly stage: { readonly n: number };
}

/** Where a response is written. */
export const addressOf = ({ answering, reference }: Pick<Response, 'answering' | 'reference'>): string =>
  `${caseHref(reference)}/${answering === 'final-response' ? 'final-response' : 'response'}`;

/** What a response is called: "Final response", "First response", "Response of stage 2". */
export const titleOf = ({ answering, stage }: Response): string =>
  answering === 'final-response'
    ? 'Final response'
    : stage.n === 1
      ? 'First response'
      : `Response of stage ${stage.n}`;
