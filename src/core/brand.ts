/** The three colours a provider sets, as "#rrggbb" in lower case. */
export interface Brand {
  /** Bar, filled button and "we are here": white words stand on it. */
  readonly main: string;
  /** Button edge and hover; also set as words on the tint. */
  readonly dark: string;
  /** Behind what to do next: words and links stand on it. */
  readonly tint: string;
}

/** The colours of a provider that has set none. */
export const plainBrand: Brand = { main: '#1f4e5f', dark: '#143641', tint: '#eaf2f4' };

const colour = /^#[0-9a-f]{6}$/;
const white = '#ffffff';
const link = '#1a65a6';

/** What is wrong with a provider's colours, a sentence each; none when words can be read on all three (WCAG 2.2, 1.4.3). */
export function brandFaults({ main, dark, tint }: Brand): string[] {
  const faults = Object.entries({ 'main colour': main, 'dark colour': dark, tint })
    .filter(([, value]) => !colour.test(value))
    .map(([name]) => `Give the ${name} as # and six numbers or letters from a to f, like #1f4e5f.`);
  if (faults.length > 0) return faults;
  const pairs: [says: string, front: string, back: string][] = [
    ['White words cannot be read on the main colour. Choose a darker one.', white, main],
    ['White words cannot be read on the dark colour. Choose a darker one.', white, dark],
    [
      'The dark colour cannot be read on the tint. Choose a darker dark colour or a lighter tint.',
      dark,
      tint,
    ],
    ['Links cannot be read on the tint. Choose a lighter one.', link, tint],
  ];
  return pairs.filter(([, front, back]) => contrast(front, back) < 4.5).map(([says]) => says);
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
