import { source } from '../invented.ts';

/** What somebody knows of a case they look for. */
export interface Known {
  readonly reference: string;
  readonly person: string;
  readonly words: readonly string[];
}

/** What people type into search, made of what is in the cases that are there. */
export function questions(cases: number, known: (number: number) => Known): [string, () => string][] {
  const next = source(99);
  const pick = (): Known => known(Math.floor(next() * cases));
  const person = (): string[] => pick().person.split(' ');
  const word = (text: readonly string[]): string => text[Math.floor(next() * text.length)] ?? '';
  const words = (count: number) => () => {
    const text = pick().words;
    return Array.from({ length: count }, () => word(text)).join(' ');
  };
  return [
    ['a reference', () => pick().reference],
    ['a reference typed loosely', () => pick().reference.toLowerCase().replaceAll('-', ' ')],
    ['a whole name', () => person().join(' ')],
    ['a surname', () => person()[1] ?? ''],
    [
      'the beginning of a name',
      () =>
        person()
          .join(' ')
          .slice(0, 3 + Math.floor(next() * 5)),
    ],
    ['the beginning of a surname', () => (person()[1] ?? '').slice(0, 4)],
    [
      'a name with two letters swapped',
      () =>
        person()
          .map((part, at) => (at === 1 ? swapped(part, next()) : part))
          .join(' '),
    ],
    ['one word', words(1)],
    ['two words', words(2)],
    ['three words', words(3)],
    ['a phone number', () => `01632 960 ${100 + Math.floor(next() * 900)}`],
    ['words nobody used', () => 'zzzqq xxyyq'],
  ];
}

function swapped(word: string, chance: number): string {
  const at = 1 + Math.floor(chance * Math.max(1, word.length - 3));
  return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
}
