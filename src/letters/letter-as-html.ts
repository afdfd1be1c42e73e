import type { Block, Letter, Wording } from '#core/letter.ts';
import { factsOf } from './facts.ts';
import { letterDate } from './letter-date.ts';
import { fill, wordsOf } from './templates.ts';

/** Where the letter's title stands among the headings of the page that shows it. */
export interface Place {
  readonly heading: 1 | 2 | 3;
}

/**
 * The letter as HTML for a page of ours: an `article.letter` with no script, style or link in it, every text escaped.
 * The head shows the provider's name, not its logo. A gap is a `span.letter__gap`, locked wording a `div.letter__locked`.
 */
export function letterAsHtml(letter: Letter, { heading }: Place = { heading: 1 }): string {
  const facts = factsOf(letter);
  const { letterhead, signedBy } = facts;
  const words = wordsOf(facts);
  const contact = [letterhead.addressLines.join(', '), letterhead.phone, letterhead.email];
  return [
    `<article class="letter" lang="${facts.language}">`,
    `<header class="letter__head">${p(escaped(letterhead.name), 'letter__provider')}${p(lines(contact), 'letter__ways')}</header>`,
    `<div class="letter__addressed"><address dir="auto">${lines(facts.addressee)}</address>`,
    `<p><time datetime="${facts.date}">${escaped(letterDate(facts.date, words))}</time><br>${escaped(fill(words.reference, { reference: facts.reference }))}</p></div>`,
    h(heading, facts.title),
    p(escaped(facts.salutation)),
    ...facts.blocks.map((block) => blockHtml(block, heading + 1, facts.language)),
    `<div class="letter__signed">${p(escaped(words.closing))}<p><b>${escaped(signedBy.name)}</b><br>${escaped(signedBy.role)}</p></div>`,
    '</article>',
  ].join('\n');
}

function blockHtml(block: Block, level: number, language: Letter['language']): string {
  switch (block.kind) {
    case 'heading':
      return h(level, block.text);
    case 'paragraph':
      return paragraphs(block.text, block.lead);
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${broken(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'locked':
      return lockedHtml(block.wording, level, language);
    case 'gap':
      return p(`<span class="letter__gap">${escaped(block.text)}</span>`);
  }
}

function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const headCells = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const bodyRows = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td dir="auto">${broken(cell)}</td>`).join('');
    return `<tr><th scope="row" dir="auto">${broken(first)}</th>${cells}</tr>`;
  });
  return `<table class="letter__table"><thead><tr>${headCells}</tr></thead><tbody>${bodyRows.join('')}</tbody></table>`;
}

function lockedHtml(wording: Wording, level: number, language: Letter['language']): string {
  const spoken = wording.language ?? 'en-GB';
  const parts = wording.parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return h(level, part.text);
      case 'paragraph':
        return `<p>${escaped(part.text)}</p>`;
      case 'contact':
        return `<div class="letter__contact"><address>${lines(part.address)}</address><p>${lines(part.ways)}</p></div>`;
    }
  });
  const lang = spoken === language ? '' : ` lang="${spoken}"`;
  return `<div class="letter__locked"${lang}>${parts.join('')}</div>`;
}

const h = (level: number, text: string): string => `<h${level} dir="auto">${escaped(text)}</h${level}>`;

const p = (html: string, name?: string): string =>
  `<p${name ? ` class="${name}"` : ''} dir="auto">${html}</p>`;

/** As in the PDF, a blank line starts a new paragraph and a single line end a new line. */
function paragraphs(text: string, lead?: string): string {
  const [first = '', ...rest] = text.split(/\n[ \n]*\n/).map(broken);
  return [lead ? `<b>${escaped(lead)}</b> ${first}` : first, ...rest].map((html) => p(html)).join('');
}

const lines = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map(escaped)
    .join('<br>');

const broken = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it: nothing in it is markup. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] as string);
