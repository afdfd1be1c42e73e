import type { Brand } from '#core/brand.ts';

/** The darker and lighter shade that go with a colour. */
export function shadesOf(colour: string): Brand {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = (to: number, share: number): string =>
    `#${[1, 3, 5]
      .map((at) =>
        Math.round(part(at) * (1 - share) + to * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  return { main: colour.toLowerCase(), dark: mix(0, 0.32), tint: mix(255, 0.9) };
}
