import type { ClauseId } from '#core/citation.ts';
import { checkIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { type TransitionThen, type TransitionWhen, transitions } from '#guidance/complaint/transitions.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { rolesFor } from '#kinds/complaint/permits.ts';
import { roleNames } from '#kinds/complaint/roles.ts';

/** One way a part of a complaint moves. */
export interface Move {
  readonly id: string;
  readonly says: string;
  /** The command that does it, in its own words. */
  readonly command: string;
  readonly from: readonly string[];
  /** Null where it stays as it is. */
  readonly to: string | null;
  readonly who: readonly string[];
  /** What has to hold first. */
  readonly checks: readonly { readonly id: string; readonly title: string }[];
  readonly letter: string | null;
  readonly clauses: readonly ClauseId[];
}

/** How one part of a complaint moves: its states in order, and every way between them. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly states: readonly { readonly id: string; readonly says: string }[];
  readonly moves: readonly Move[];
}

const limbs = [
  { limb: 'provider', title: 'A complaint that is ours' },
  { limb: 'mixed', title: 'A complaint that Jobcentre Plus or DWP leads' },
  { limb: 'outgoing', title: 'The outgoing provider’s part' },
  { limb: 'elsewhere', title: 'A part that is somebody else’s' },
] as const;

type Row = (typeof transitions.rows)[number] & {
  readonly when: TransitionWhen;
  readonly then: TransitionThen;
};

/** The table of transitions, part by part: what the commands themselves are decided by. */
export const drawings = (): Drawing[] =>
  limbs.map(({ limb, title }) => {
    const rows = (transitions.rows as readonly Row[]).filter(({ when }) => when.limb === limb);
    const states = [
      ...new Set<string>(
        rows.flatMap(({ when, then }) => [...when.from, ...(then.to === null ? [] : [then.to])]),
      ),
    ];
    return {
      id: limb,
      title,
      states: states.map((id) => ({ id, says: inWords(id) })),
      moves: rows.map(moveOf),
    };
  });

function moveOf({ id, says, when, then, clauses }: Row): Move {
  return {
    id,
    says,
    command: complaint.commands.get(when.command)?.says ?? when.command,
    from: when.from.map(inWords),
    to: then.to === null ? null : inWords(then.to),
    who: rolesFor(when.command).map((role) => roleNames[role]),
    checks: then.checks.flatMap((check) => {
      const rule = checkIn(rules, check);
      return rule === null ? [] : [{ id: check, title: rule.title }];
    }),
    letter: then.letter ?? null,
    clauses,
  };
}

/** "Stage open" from "stage-open": what a state is called in a drawing. */
function inWords(state: string): string {
  const plain = state
    .replaceAll('-', ' ')
    .replace(/\bjcp\b/, 'Jobcentre Plus')
    .replace(/\bice\b/, 'ICE');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
