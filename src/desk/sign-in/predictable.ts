/** What the row of figures gives with Shift held, on British and American keyboards. */
const shifted: Readonly<Record<string, string>> = {
  '!': '1',
  '@': '2',
  '"': '2',
  '#': '3',
  '£': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
};

/**
 * Words that whoever guesses begins with here, whoever it is they guess: of the trade, of the calendar, of signing in. Whether a
 * password is one of them dressed up is for `passwordRefusal` to say.
 */
export const guessedHere: readonly string[] = `
  redress jobcentreplus jobcentre dwp universal credit complaints complaint
  password welcome letmein changeme administrator admin correcthorsebatterystaple
  spring summer autumn winter
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`
  .trim()
  .split(/\s+/);

/** Whether a password, in lower case, goes by a rule of few words: a run of keys or letters, a few of them over and over, or a date. */
export function isPredictable(plain: string): boolean {
  const keys = [...plain].map((sign) => shifted[sign] ?? sign).join('');
  return [plain, keys].some((text) => isRun(text) || isOverAndOver(text) || isDate(text));
}

/** Each sign as far from the one before as that from its own: "abcdefgh", "09876543", "2468024680". */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const figures = /^\d+$/.test(text);
  const steps = codes.slice(1).map((code, at) => {
    const step = code - (codes[at] ?? 0);
    return figures ? (step + 10) % 10 : step;
  });
  return new Set(steps).size === 1;
}

/** Up to four signs, said again and again: "123123123", "19781978", "1q1q1q1q". */
const isOverAndOver = (text: string): boolean => /^(.{1,4})\1+$/u.test(text);

/** A day of somebody's life: 06071992, 19920706, 07061992. */
function isDate(text: string): boolean {
  const figures = text.replaceAll(/[-/. ]/g, '');
  if (!/^\d{8}$/.test(figures)) return false;
  const [first, second, third, fourth] = [0, 2, 4, 6].map((at) => Number(figures.slice(at, at + 2)));
  const isDay = (one = 0, other = 0) =>
    one >= 1 && other >= 1 && Math.max(one, other) <= 31 && Math.min(one, other) <= 12;
  const isCentury = (number = 0) => number === 19 || number === 20;
  return (isCentury(third) && isDay(first, second)) || (isCentury(first) && isDay(third, fourth));
}
