import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { clausesOf } from '#core/rule.ts';
import { checkIn, plainIn } from '#core/rule-book.ts';
import { subjects } from '#guidance/complaint/route.ts';
import { aDay, lacking, question } from '#kinds/question.ts';
import { contribution, unknownIn } from '../money/contribution.ts';
import { rateOn } from '../money/rate.ts';
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
    return {
      answer: {
        charges: owed.length,
        totalPence: owed.reduce((sum, { found }) => sum + (found?.pence ?? 0), 0),
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
      ],
      missing: [...new Set(worked.flatMap(({ found }) => found?.missing ?? []))],
    };
  },
});

export const icePayerQuestion = question({
  rule: 'ice.payer',
  facts: z.object({ payers: z.array(z.enum(['PRIME', 'SUBCONTRACTOR'])).nullish() }),
  answer: z.object({
    allowed: z.boolean(),
    refusal: z.literal('ONE_PAYER').nullable(),
    payer: z.enum(['PRIME', 'SUBCONTRACTOR']).nullable(),
  }),
  needs: ['payers'],
  ask({ payers }, { rules }) {
    const rule = checkIn(rules, 'ice.payer');
    const named = [...new Set(payers)];
    const allowed = named.length <= 1 || rule === null;
    return {
      answer: {
        allowed,
        refusal: allowed ? null : 'ONE_PAYER',
        payer: allowed ? (named[0] ?? 'PRIME') : null,
      },
      because: rule === null ? [] : clausesOf(rule),
      working: allowed
        ? [
            named.length === 0
              ? 'Nothing else is recorded, so the prime provider pays.'
              : 'There is one payer.',
          ]
        : [`${rule?.refuses ?? ''} ${rule?.remedy ?? ''}`],
    };
  },
});

export const iceDualChargeQuestion = question({
  rule: 'ice.dual-charge',
  facts: z.object({ upheldAgainst: z.array(z.enum(subjects)).nullish(), reportOn: aDay.nullish() }),
  answer: z.object({ oursPence: z.int(), theirsPence: z.int(), oursLedgerPence: z.int() }),
  needs: ['upheldAgainst'],
  ask({ upheldAgainst, reportOn }, { rules }) {
    const rule = plainIn(rules, 'ice.dual-charge');
    const rate = rateOn(rules, reportOn ?? null);
    if (rate === null) return lacking('reportOn');
    const against = (...names: readonly string[]): boolean =>
      upheldAgainst.some((name) => names.includes(name));
    const oursPence = against('PROVIDER', 'SUBCONTRACTOR') ? rate : 0;
    const theirsPence = rule !== null && against('OUTGOING_PROVIDER') ? rate : 0;
    return {
      answer: { oursPence, theirsPence, oursLedgerPence: oursPence },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        oursPence === 0
          ? 'It is not upheld against us.'
          : `Upheld against us: ${penceInWords(rate as Pence)} is ours.`,
        ...(theirsPence === 0
          ? []
          : [
              `Upheld against the outgoing provider: ${penceInWords(rate as Pence)} is theirs, and stands in no ledger of ours.`,
            ]),
      ],
    };
  },
});
