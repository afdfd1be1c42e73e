/** Statements kept ready on a connection. Far more than the record has; a bound because some differ by how many words are sought. */
const most = 400;

/**
 * Names for statements, so that the database reads each text once per connection. The record sends the same text for one row and
 * for ten thousand, so there are few. What comes after the bound goes unnamed and works the same.
 */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const name = `redress_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
