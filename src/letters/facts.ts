import type { Block, Letter } from '#core/letter.ts';
import { printable, printableLine } from './printable-text.ts';

/**
 * A letter as its template takes it: every text printable, no empty address lines or headings.
 * Throws on what only a bug can make: a table whose rows do not fit its head, wording that cannot be printed as ordered.
 */
export function factsOf(letter: Letter): Letter {
  const { letterhead, signedBy } = letter;
  return {
    ...letter,
    letterhead: {
      ...letterhead,
      name: printableLine(letterhead.name),
      addressLines: linesOf(letterhead.addressLines),
      phone: printableLine(letterhead.phone),
      email: printableLine(letterhead.email),
    },
    reference: printableLine(letter.reference),
    addressee: linesOf(letter.addressee),
    title: printableLine(letter.title),
    salutation: printableLine(letter.salutation),
    blocks: letter.blocks.map(blockFacts).filter((block) => block.kind !== 'heading' || block.text !== ''),
    signedBy: { name: printableLine(signedBy.name), role: printableLine(signedBy.role) },
  };
}

const linesOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => printable(line).split('\n')).filter((line) => line.trim() !== '');

function blockFacts(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'gap':
      return { ...block, text: printableLine(block.text) };
    case 'paragraph':
      return {
        ...block,
        ...(block.lead && { lead: printableLine(block.lead) }),
        text: printable(block.text).trim(),
      };
    case 'list':
      return { ...block, items: block.items.map(printable) };
    case 'table':
      return tableFacts(block);
    case 'locked':
      return lockedFacts(block);
  }
}

function tableFacts(block: Extract<Block, { kind: 'table' }>): Block {
  if (block.head.length === 0 || block.rows.some((row) => row.length !== block.head.length))
    throw new RangeError(`a row of the table "${block.head.join(', ')}" does not fit its head`);
  return { ...block, head: block.head.map(printableLine), rows: block.rows.map((row) => row.map(printable)) };
}

/** Mandated wording goes in as it came. If it had to be mended to be printed, the wording itself is wrong. */
function lockedFacts(block: Extract<Block, { kind: 'locked' }>): Block {
  const texts = block.wording.parts.flatMap((part) =>
    part.kind === 'contact' ? [...part.address, ...part.ways] : [part.text],
  );
  if (texts.some((text) => printableLine(text) !== text))
    throw new RangeError(`the wording ${block.wording.id} cannot be printed as it is ordered`);
  return block;
}
