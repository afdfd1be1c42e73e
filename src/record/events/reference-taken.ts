import type { Refusal } from '#core/refusal.ts';

/** The refusal for a reference that another case has, when this is what the database refused; null for anything else. */
export function referenceTaken(error: unknown): Refusal | null {
  const { code, constraint, detail } = error as { code?: unknown; constraint?: unknown; detail?: unknown };
  if (code !== '23505' || constraint !== 'case_card_reference') return null;
  const reference = typeof detail === 'string' ? detail.match(/=\([^,]*, (.*)\) already/)?.[1] : undefined;
  return {
    code: 'record.reference-taken',
    says: `There is another case with the reference ${reference ?? 'given'}.`,
    remedy: 'Give this one a reference of its own.',
    clauses: [],
  };
}
