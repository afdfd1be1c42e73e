import { z } from 'zod';
import { checkIn } from '#core/rule-book.ts';
import { type IceState, iceEvents, iceStates } from '#guidance/complaint/ice-transitions.ts';
import { flag, question } from '#kinds/question.ts';
import { iceMove } from '../ice-moves.ts';

/** A state as questions name it: `SETTLEMENT_PAPERS`. */
const asked = (state: IceState): string => state.toUpperCase().replaceAll('-', '_');
const byName: ReadonlyMap<string, IceState> = new Map(iceStates.map((state) => [asked(state), state]));
const aState = z.enum(iceStates.map(asked));

export const iceMoveQuestion = question({
  rule: 'ice.move',
  facts: z.object({
    from: aState.optional(),
    event: z.enum(iceEvents).optional(),
    stepsNamed: flag,
    providerAccepts: flag,
    complainantAccepts: flag,
    iceNotice: flag,
    liabilitiesPaid: flag,
    recommendationsOwned: flag,
  }),
  answer: z.object({
    allowed: z.boolean(),
    to: aState,
    row: z.string().nullable(),
    refusals: z.array(z.string()),
  }),
  needs: ['from', 'event'],
  ask({ from, event, ...facts }, { rules }) {
    const move = iceMove(rules, { from: byName.get(from) as IceState, event, facts });
    const refusing = move.refusals.flatMap(({ code }) => checkIn(rules, code) ?? []);
    return {
      answer: {
        allowed: move.allowed,
        to: asked(move.to),
        row: move.row?.id ?? null,
        refusals: refusing.map((check) => check.askCode ?? check.id),
      },
      because: [...new Set([...move.refusals.flatMap(({ clauses }) => clauses), ...move.clauses])],
      working: [
        ...(move.row === null || !move.allowed ? [] : [move.row.says]),
        ...move.refusals.map(({ says, remedy }) => `${says} ${remedy}`.trim()),
      ],
      missing: move.missing,
    };
  },
});
