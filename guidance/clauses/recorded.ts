import type { ClauseId } from '#core/citation.ts';

/**
 * Clauses no rule can refuse anything by, and for which the system keeps what they ask: each with where it is kept. A
 * command, a setting or a file is named as it is in the code, and a test holds that it is there.
 */
export const recorded: readonly {
  readonly clauses: readonly ClauseId[];
  /** "command categorise", "setting procedure", "letter acknowledgement", "file src/kinds/complaint/permits.ts". */
  readonly where: readonly string[];
  readonly how: string;
}[] = [
  {
    clauses: ['G2-A2A-10b'],
    where: ['command categorise'],
    how: 'The root cause stands beside the category.',
  },
  {
    clauses: ['G2-A2A-5c', 'BP-A2-1.3a'],
    where: ['command record', 'command change-details'],
    how: 'A complaint is taken in any way it comes, and what they ask us to do differently stands at its head.',
  },
  {
    clauses: ['G2-A2A-4c'],
    where: ['setting procedure', 'command complete-step'],
    how: 'The procedure in force is kept with each complaint, with every step that was taken.',
  },
  {
    clauses: ['BP-A2-2.10'],
    where: ['file src/kinds/complaint/permits.ts'],
    how: 'Those who resolve complaints are named by one list of roles.',
  },
  {
    clauses: ['CPA18-31b', 'BP-4-6'],
    where: ['command answer-ice', 'command add-document'],
    how: 'The provider’s own version, and its evidence, go to ICE as an answer and are kept.',
  },
  {
    clauses: ['G2-A2B-1f', 'G2-A2B-1g'],
    where: ['command send-ice-evidence'],
    how: 'How the papers went to ICE is kept: by special delivery, signed for, by secure email.',
  },
];
