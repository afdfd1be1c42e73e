import { z } from 'zod';
import { contributionFlags } from '#guidance/complaint/ice-contribution.ts';
import { dayOrNull, lacking, question } from '#kinds/question.ts';
import { contribution, unknownIn } from '../money/contribution.ts';
import { aContract, anIceCase, caseFrom, contractFrom, someRates } from './ice-money.ts';

export const iceContributionQuestion = question({
  rule: 'ice.contribution',
  facts: z.object({
    contract: aContract.nullish(),
    ice: anIceCase.nullish(),
    rates: someRates,
  }),
  answer: z.object({
    status: z.enum(['DUE', 'NONE', 'PENDING']),
    contributionPence: z.int().nullable(),
    proposedPence: z.int().nullable(),
    dueOn: dayOrNull,
    flags: z.array(z.enum(contributionFlags)),
    row: z.string(),
  }),
  needs: ['ice'],
  ask({ contract, ice, rates }, asking) {
    const given = caseFrom(ice);
    if (given === null) return lacking('ice.endedAt');
    const facts = { contract: contractFrom(contract), ice: given, rates: rates ?? [] };
    const found = contribution(asking, facts);
    const unknown = unknownIn(asking, facts);
    if (found === null || unknown.length > 0) return lacking(...unknown);
    return {
      answer: {
        status: found.status,
        contributionPence: found.pence,
        proposedPence: found.proposedPence,
        dueOn: found.dueOn,
        flags: found.flags,
        row: found.row,
      },
      because: found.clauses,
      working: [
        ...found.says,
        ...(given.against.length === 0 && found.row !== 'COST-1'
          ? ['Nobody else is named, so it is taken as a complaint about us.']
          : []),
        ...((ice.elementsUpheld ?? 0) > 1
          ? ['There is one contribution for a complaint, however many of its elements are upheld.']
          : []),
      ],
      conflicts: found.conflicts,
      missing: found.missing,
    };
  },
});
