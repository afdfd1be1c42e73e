import { z } from 'zod';
import { subjects } from '#guidance/complaint/route.ts';
import { aDay, aPack, maybeDay } from '#kinds/question.ts';
import { clauseSayings, contractKinds } from '../facts.ts';
import type { CostCase, CostContract } from '../money/contribution.ts';

const pence = z.int().min(0);
export const maybePence = pence.nullish();

/** A contract, as the questions about money are given it. */
export const aContract = z.object({
  pack: aPack.nullish(),
  kind: z.enum(contractKinds).nullish(),
  letOn: maybeDay,
  renewedOn: z.union([z.array(aDay), aDay]).nullish(),
  voluntaryOn: maybeDay,
  value: z
    .object({ totalExVatPence: maybePence, totalIncVatPence: maybePence, annualExVatPence: maybePence })
    .nullish(),
  signedClause: z.enum(clauseSayings).nullish(),
});

/** A case at ICE, as the questions about money are given it. */
export const anIceCase = z.object({
  endedAt: z.enum(['resolution', 'settlement', 'investigation']).nullish(),
  overall: z.enum(['upheld', 'partly-upheld', 'not-upheld', 'none']).nullish(),
  against: z.array(z.enum(subjects)).nullish(),
  elementsUpheld: z.int().min(0).nullish(),
  reportOn: maybeDay,
  exception: z.object({ pence, dwpRef: z.string().nullish() }).nullish(),
  redressPence: maybePence,
  agreedPayOn: maybeDay,
  closedOn: maybeDay,
});

export const someRates = z.array(z.object({ from: aDay, pence })).nullish();

export function contractFrom(given: z.output<typeof aContract> | null | undefined): CostContract {
  const value = given?.value ?? null;
  const renewed = given?.renewedOn ?? [];
  return {
    pack: given?.pack ?? null,
    kind: given?.kind ?? 'employment',
    letOn: given?.letOn ?? null,
    renewedOn: Array.isArray(renewed) ? renewed : [renewed],
    voluntaryOn: given?.voluntaryOn ?? null,
    value: value && {
      totalExVatPence: value.totalExVatPence ?? null,
      totalIncVatPence: value.totalIncVatPence ?? null,
      annualExVatPence: value.annualExVatPence ?? null,
    },
    signedClause: given?.signedClause ?? null,
  };
}

/** The case, or null where ICE’s stage that ended it is not given. */
export function caseFrom(given: z.output<typeof anIceCase>): CostCase | null {
  if (given.endedAt == null) return null;
  return {
    endedAt: given.endedAt,
    overall: given.overall ?? null,
    against: given.against ?? [],
    reportOn: given.reportOn ?? null,
    exception: given.exception
      ? { pence: given.exception.pence, dwpRef: given.exception.dwpRef ?? '' }
      : null,
  };
}
