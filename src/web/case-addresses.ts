import { caseHref, clockHref } from './complaint/addresses.ts';
import { requestClockHref, requestHref } from './data-request/addresses.ts';

/** Where a case of any kind has its page. */
export const homeOfCase = (kind: string, reference: string): string =>
  kind === 'data-request' ? requestHref(reference) : caseHref(reference);

/** Why a clock of it ends on the day it does. */
export const clockOfCase = (kind: string, reference: string, clock: string): string =>
  kind === 'data-request' ? requestClockHref(reference, clock) : clockHref(reference, clock);

/** Where a case has its page, where nothing but its reference is known: a data request has its mark in it. */
export const homeOfReference = (reference: string): string =>
  homeOfCase(/(^|-)DR-/i.test(reference) ? 'data-request' : 'complaint', reference);
