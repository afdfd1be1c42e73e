import type { Block, Letter, WordingPart } from '#core/letter.ts';
import { factsOf } from './facts.ts';
import { letterDate } from './letter-date.ts';
import { fill, wordsOf } from './templates.ts';

/**
 * The letter as plain text, for an e-mail and for who reads by ear or in braille: the same words in the same order.
 * A table becomes labelled lines and a gap stands in square brackets; whether it may be sent is for `renderLetter` to say.
 */
export function letterAsText(letter: Letter): string {
  const facts = factsOf(letter);
  const { letterhead, signedBy } = facts;
  const words = wordsOf(facts);
  const sections = [
    [letterhead.name, letterhead.addressLines.join(', '), letterhead.phone, letterhead.email],
    [letterDate(facts.date, words), fill(words.reference, { reference: facts.reference })],
    facts.addressee,
    [facts.title],
    [facts.salutation],
    ...facts.blocks.flatMap(sectionsOf),
    [words.closing],
    [signedBy.name, signedBy.role],
  ];
  return `${sections
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}

function sectionsOf(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'heading':
      return [[block.text]];
    case 'paragraph':
      return [[block.lead ? `${block.lead} ${block.text}` : block.text]];
    case 'list':
      return [block.items.map((item) => `- ${item}`)];
    case 'table':
      return block.rows.map((row) => row.map((cell, at) => `${block.head[at]}: ${cell}`));
    case 'locked':
      return block.wording.parts.flatMap(partSections);
    case 'gap':
      return [[`[${block.text}]`]];
  }
}

const partSections = (part: WordingPart): readonly (readonly string[])[] =>
  part.kind === 'contact' ? [part.address, part.ways] : [[part.text]];
