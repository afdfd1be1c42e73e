const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'a Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser's kind, so that its owner knows it again: "Firefox on Windows". Nothing of its address or version is kept. */
export function browserKind(userAgent: string | undefined): string {
  const said = (userAgent ?? '').slice(0, 500);
  const of = (names: typeof browsers) => names.find(([shape]) => shape.test(said))?.[1];
  const [browser = 'A browser', system] = [of(browsers), of(systems)];
  return system === undefined ? browser : `${browser} on ${system}`;
}
