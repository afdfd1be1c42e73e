import { figuresApart } from './figures-apart.ts';
import { fold } from './fold.ts';
import type { Term } from './term.ts';

/** A word no longer than this is kept whole; longer ones are cut, so that no text makes an index entry too large. */
const longestWord = 60;

/**
 * The terms of a text in any script. Words joined by a slash, hyphen, apostrophe, point or the like are one term of several
 * parts, so that they are found typed apart, typed joined and typed as one word.
 */
export function termsOf(text: string): Term[] {
  return (fold(text).match(runs) ?? []).flatMap(termsOfRun);
}

/** Every word under which a text can be found, once each. */
export function wordsOf(text: string): Set<string> {
  const terms = termsOf(text);
  const words = new Set(figuresApart(terms));
  for (const { parts, joined } of terms) {
    for (const part of parts) words.add(part);
    if (joined !== null) words.add(joined);
  }
  return words;
}

/** A reference as it is compared: letters and figures only, so "SW-2018-0362" and "sw 2018 0362" are the same. */
export const plainReference = (text: string): string =>
  (fold(text).match(letters) ?? []).join('').slice(0, longestCompared);

/** A person's name as it is compared: its words, one space apart. */
export const plainName = (text: string): string =>
  (fold(text).match(letters) ?? []).join(' ').slice(0, longestCompared).toWellFormed();

/** An index entry has a largest size, and nobody types more of a name to find it. */
const longestCompared = 200;

/** What stands between spaces. */
const runs = /[^\s,;:!?()[\]{}"“”«»<>|]+/g;
const letters = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts written without spaces: a dictionary would be needed to tell their words, so they are found by pairs of signs. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const spacedWord = new RegExp(String.raw`(?:(?!${unspaced})[\p{L}\p{M}\p{N}])+`, 'gu');
const unspacedRun = new RegExp(`${unspaced}+`, 'gu');

function termsOfRun(run: string): Term[] {
  const parts = run.match(spacedWord);
  const signs = run.match(unspacedRun);
  return [...(parts === null ? [] : [termOf(parts)]), ...(signs ?? []).flatMap(pairs)];
}

function termOf(parts: readonly string[]): Term {
  return { parts: parts.map(short), joined: parts.length > 1 ? short(parts.join('')) : null };
}

const short = (word: string): string =>
  word.length > longestWord ? word.slice(0, longestWord).toWellFormed() : word;

function pairs(run: string): Term[] {
  const signs = [...run];
  const two = signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  return [...signs, ...two].map((found) => ({ parts: [found], joined: null }));
}
