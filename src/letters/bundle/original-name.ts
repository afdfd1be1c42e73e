/** What Windows, zip programs or a terminal would stumble over: separators, wildcards, controls, marks that turn text round. */
const unsafe =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}<>:"/\\|?*\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Bytes of a name, under the 255 a file system holds, with room for the number before it. */
const mostBytes = 180;

/**
 * A name for a document's own file that every system takes: its number, then the name it came with. The number keeps two files of one
 * name apart, on systems too that do not tell capitals from small letters. "../../Llythyr ŵ.pdf" becomes "007 Llythyr ŵ.pdf".
 */
export function originalName(number: string, fileName: string): string {
  const [whole = '', ...part] = number.split('.');
  const last =
    fileName
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((one) => !/^[.\s]*$/.test(one)) ?? '';
  const clean = last
    .replaceAll(unsafe, '_')
    .trim()
    .replace(/[.\s]+$/, '');
  return `${[whole.padStart(3, '0'), ...part].join('.')} ${shortened(clean || 'file')}`;
}

/** A long name keeps its beginning and what says its kind. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name;
  const kind = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  let kept = '';
  for (const letter of name.slice(0, -kind.length || undefined)) {
    if (Buffer.byteLength(kept + letter + kind) > mostBytes) break;
    kept += letter;
  }
  return `${kept.trimEnd()}${kind}`;
}
