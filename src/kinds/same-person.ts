/** An account, and another that is said to be the same human being’s. */
export interface LinkedAccount {
  readonly id: string;
  readonly sameHumanAs?: string | null;
}

/**
 * Every account of the human being who holds one, that one among them: however many steps apart they are linked, and whichever of two
 * names the other. What one person may not do from one account they may not do from another.
 */
export function accountsOfPerson(accounts: Iterable<LinkedAccount>, account: string): ReadonlySet<string> {
  const links = [...accounts].flatMap(({ id, sameHumanAs = null }) =>
    sameHumanAs === null ? [] : [[id, sameHumanAs] as const],
  );
  const theirs = new Set([account]);
  let before: number;
  do {
    before = theirs.size;
    for (const link of links)
      if (link.some((end) => theirs.has(end))) for (const end of link) theirs.add(end);
  } while (theirs.size > before);
  return theirs;
}

/** Whether two accounts are one human being’s. */
export const isSamePerson = (accounts: Iterable<LinkedAccount>, one: string, other: string): boolean =>
  accountsOfPerson(accounts, one).has(other);
