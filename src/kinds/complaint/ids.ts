/** The next id in a series of a case: "e1", "e2" … Ids follow from the history, so a replay gives the same ones. */
export const nextId = (prefix: string, existing: readonly { readonly id: string }[]): string => {
  const numbers = existing.map(({ id }) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
};
