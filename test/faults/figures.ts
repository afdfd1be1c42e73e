/** The middle, the slowest in twenty and the slowest of some times, in milliseconds, in words. */
export function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)} ms`;
  return `median ${at(0.5)}, 95 of 100 within ${at(0.95)}, slowest ${at(1)}`;
}
