/** Money is whole pence; nothing in Redress holds a fraction of a penny. */
declare const penceBrand: unique symbol;
export type Pence = number & { readonly [penceBrand]: true };

/** Whole pence, or null for a fraction or a number too large to be exact. */
export function penceFrom(amount: number): Pence | null {
  return Number.isSafeInteger(amount) ? (amount as Pence) : null;
}

/** Pounds as a person types them ("38.40", "£4,000,000") in pence, or null for anything finer than a penny. */
export function poundsFrom(text: string): Pence | null {
  const found = /^£?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [, pounds, rest] = found as unknown as [string, string, string | undefined];
  return (Number(pounds.replaceAll(',', '')) * 100 + Number((rest ?? '0').padEnd(2, '0'))) as Pence;
}

/** "£38.40", or "£5,000" when there are no pence. */
export function penceInWords(amount: Pence): string {
  const sign = amount < 0 ? '−' : '';
  const pounds = Math.floor(Math.abs(amount) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = Math.abs(amount) % 100;
  return `${sign}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
