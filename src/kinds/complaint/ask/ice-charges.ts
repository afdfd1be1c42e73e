import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { clausesOf } from '#core/rule.ts';
import { checkIn } from '#core/rule-book.ts';
import { lacking, question } from '#kinds/question.ts';
import { contribution, unknownIn } from '../money/contribution.ts';
import { sameReference } from '../money/reference.ts';
import { aContract, anIceCase, caseFrom, contractFrom, someRates } from './ice-money.ts';

export const iceChargesQuestion = question({
  rule: 'ice.charges',
  facts: z.object({
    contract: aContract.nullish(),
    complaints: z.array(z.object({ iceRef: z.string().trim().min(1), ice: anIceCase })).nullish(),
    rates: someRates,
  }),
  answer: z.object({
    charges: z.int(),
    totalPence: z.int(),
    pending: z.int(),
    refusedDuplicates: z.array(z.string()),
  }),
  needs: ['complaints'],
  ask({ contract, complaints, rates }, asking) {
    const rule = checkIn(asking.rules, 'ice.charges');
    const repeated = complaints.map(
      ({ iceRef }, at) =>
        rule !== null && complaints.slice(0, at).some((one) => sameReference(one.iceRef, iceRef)),
    );
    const worked = complaints.flatMap(({ iceRef, ice }, at) => {
      if (repeated[at] === true) return [];
      const given = caseFrom(ice);
      if (given === null) return [{ iceRef, found: null, unknown: ['ice.endedAt'] }];
      const facts = { contract: contractFrom(contract), ice: given, rates: rates ?? [] };
      return [{ iceRef, found: contribution(asking, facts), unknown: unknownIn(asking, facts) }];
    });
    const unknown = worked.flatMap(({ iceRef, unknown: names }) =>
      names.map((name) => `${name} of ${iceRef}`),
    );
    if (unknown.length > 0) return lacking(...unknown);
    const owed = worked.filter(({ found }) => found?.status === 'DUE');
    const totalPence = owed.reduce((sum, { found }) => sum + (found?.pence ?? 0), 0);
    return {
      answer: {
        charges: owed.length,
        totalPence,
        pending: worked.filter(({ found }) => found?.status === 'PENDING').length,
        refusedDuplicates: complaints.filter((_, at) => repeated[at]).map(({ iceRef }) => iceRef),
      },
      because: [
        ...(rule === null ? [] : clausesOf(rule)),
        ...worked.flatMap(({ found }) => found?.clauses ?? []),
      ].filter((clause, at, all) => all.indexOf(clause) === at),
      working: [
        ...worked.flatMap(({ iceRef, found }) => found?.says.map((says) => `${iceRef}: ${says}`) ?? []),
        ...complaints
          .filter((_, at) => repeated[at])
          .map(({ iceRef }) => `${iceRef} is there already. ${rule?.refuses ?? ''}`),
        `Contributions owed: ${owed.length}, ${penceInWords(totalPence as Pence)} in all.`,
      ],
      missing: [...new Set(worked.flatMap(({ found }) => found?.missing ?? []))],
    };
  },
});
