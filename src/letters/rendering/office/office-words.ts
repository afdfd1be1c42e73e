import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** Parts of the zip an Office file is that hold words, in the order they are read. */
const partsWithWords =
  /^(word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|ppt\/(slides|notesSlides)\/[^/]+\.xml|xl\/(sharedStrings|workbook)\.xml|xl\/worksheets\/[^/]+\.xml|content\.xml)$/;
/** More than the words of any document; a part that unpacks to more was made to harm. */
const mostUnpacked = 64 * 1024 * 1024;

/** What a file of Word, Excel, PowerPoint or LibreOffice says, without its look; null when it is not one that can be read. */
export function wordsOfOffice(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => partsWithWords.test(name) && originalSize <= mostUnpacked,
    });
    const names = Object.keys(parts).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    if (names.length === 0) return null;
    const read = (name: string): string => new TextDecoder().decode(parts[name]);
    const strings =
      parts['xl/sharedStrings.xml'] === undefined ? [] : sharedStrings(read('xl/sharedStrings.xml'));
    const said = names
      .filter((name) => !name.startsWith('xl/') || name.startsWith('xl/worksheets/'))
      .map((name) => (name.startsWith('xl/') ? sheet(read(name), strings) : paragraphs(read(name))));
    return said.filter((part) => part.trim() !== '').join('\n\n');
  } catch {
    // fflate throws on what is no zip, or a damaged one.
    return null;
  }
}

const textTags = new Set(['w:t', 'a:t']);
const paragraphTags = new Set(['w:p', 'a:p', 'text:p', 'text:h']);
const cellTags = new Set(['w:tc', 'a:tc', 'table:table-cell']);

/** Words of documents and slides: a line a paragraph. ODF keeps words straight in its paragraphs, the others in an element of their own. */
function paragraphs(xml: string): string {
  let out = '';
  let inText = 0;
  const parser = new Parser(
    {
      onopentag(tag) {
        if (textTags.has(tag) || paragraphTags.has(tag))
          inText += tag.startsWith('text:') || textTags.has(tag) ? 1 : 0;
        if (tag === 'w:tab' || tag === 'text:tab') out += '\t';
        if (tag === 'w:br' || tag === 'a:br' || tag === 'text:line-break') out += '\n';
        if (tag === 'text:s') out += ' ';
      },
      ontext(words) {
        if (inText > 0) out += words;
      },
      onclosetag(tag) {
        if (textTags.has(tag) || (paragraphTags.has(tag) && tag.startsWith('text:'))) inText -= 1;
        if (paragraphTags.has(tag)) out += '\n';
        if (cellTags.has(tag)) out = `${out.trimEnd()}\t`;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return out;
}

/** The texts a workbook keeps once and its cells name by number. */
function sharedStrings(xml: string): string[] {
  const all: string[] = [];
  let inText = false;
  const parser = new Parser(
    {
      onopentag(tag) {
        if (tag === 'si') all.push('');
        inText = tag === 't';
      },
      ontext(words) {
        if (inText) all[all.length - 1] += words;
      },
      onclosetag() {
        inText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}

/** A worksheet: a line a row, its cells apart by tabs. Dates stand as the numbers Excel keeps. */
function sheet(xml: string, strings: readonly string[]): string {
  const rows: string[][] = [];
  let shared = false;
  let value = '';
  let inValue = false;
  const parser = new Parser(
    {
      onopentag(tag, { t }) {
        if (tag === 'row') rows.push([]);
        if (tag === 'c') {
          shared = t === 's';
          value = '';
        }
        inValue = tag === 'v' || tag === 't';
      },
      ontext(words) {
        if (inValue) value += words;
      },
      onclosetag(tag) {
        inValue = false;
        if (tag === 'c') rows.at(-1)?.push(shared ? (strings[Number(value)] ?? '') : value);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rows.map((row) => row.join('\t')).join('\n');
}
