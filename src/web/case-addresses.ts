import { caseHref, clockHref } from './complaint/addresses.ts';
import { requestClockHref, requestHref } from './data-request/addresses.ts';

/** Where a case of any kind has its page. */
export const homeOfCase = (kind: string, reference: string): string =>
  kind === 'data-request' ? requestHref(reference) : caseHref(reference);

/** Why a clock of it ends on the day it does. */
export const clockOfCase = (kind: string, reference: string, clock: string): string =>
  kind === 'data-request' ? requestClockHref(reference, clock) : clockHref(reference, clock);
