import { z } from 'zod';
import { checkIn } from '#core/rule-book.ts';
import {
  type OmbudsmanState,
  ombudsmanEvents,
  ombudsmanStates,
} from '#guidance/complaint/phso-transitions.ts';
import { flag, question } from '#kinds/question.ts';
import { ombudsmanMove } from '../ombudsman-moves.ts';

/** A state as questions name it: `NOT_ACCEPTED`. */
const asked = (state: OmbudsmanState): string => state.toUpperCase().replaceAll('-', '_');
const byName: ReadonlyMap<string, OmbudsmanState> = new Map(
  ombudsmanStates.map((state) => [asked(state), state]),
);
const aState = z.enum(ombudsmanStates.map(asked));

/** Both are finished, not both are, or it is not known. */
const exhausted = (...ways: readonly (boolean | null | undefined)[]): boolean | null =>
  ways.includes(false) ? false : ways.every((way) => way === true) ? true : null;

export const phsoEventQuestion = question({
  rule: 'phso.event',
  facts: z.object({
    event: z.enum(ombudsmanEvents).optional(),
    from: aState.nullish(),
    internalExhausted: flag,
    iceExhausted: flag,
    actioned: flag,
  }),
  answer: z.object({
    accepted: z.boolean(),
    shownAsExhausted: z.boolean().nullable(),
    to: aState,
    row: z.string().nullable(),
    refusals: z.array(z.string()),
  }),
  needs: ['event'],
  ask({ event, from, internalExhausted, iceExhausted, actioned }, { rules }) {
    const move = ombudsmanMove(rules, {
      from: byName.get(from ?? 'NONE') as OmbudsmanState,
      event,
      facts: { actioned },
    });
    const shown = exhausted(internalExhausted, iceExhausted);
    const refusing = move.refusals.flatMap(({ code }) => checkIn(rules, code) ?? []);
    return {
      answer: {
        accepted: move.allowed,
        shownAsExhausted: shown,
        to: asked(move.to),
        row: move.row?.id ?? null,
        refusals: refusing.map((check) => check.askCode ?? check.id),
      },
      because: [...new Set([...move.refusals.flatMap(({ clauses }) => clauses), ...move.clauses])],
      working: [
        ...(move.row === null || !move.allowed ? [] : [move.row.says]),
        ...move.refusals.map(({ says, remedy }) => `${says} ${remedy}`),
        ...(event === 'contacts' ? [exhaustion(shown)] : []),
      ],
      missing: [
        ...move.missing,
        ...(event === 'contacts' && shown === null
          ? [
              ...(internalExhausted == null ? ['internalExhausted'] : []),
              ...(iceExhausted == null ? ['iceExhausted'] : []),
            ]
          : []),
      ],
    };
  },
});

const exhaustion = (shown: boolean | null): string =>
  shown === null
    ? 'Whether the ways before it are finished is not known; that stops nothing.'
    : shown
      ? 'Our own process and ICE’s are finished.'
      : 'Our own process or ICE’s is not finished. That is shown, and stops nothing: the Ombudsman decides.';
