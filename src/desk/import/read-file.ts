import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import type { Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { ImportMap } from './map.ts';
import type { Fault, Row } from './value.ts';

/** A file to be brought in; read twice, once to see that it is whole. */
export interface ImportFile {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A row with the number a spreadsheet shows beside it, the head being 1; or what is wrong with its shape. */
export type Numbered =
  | { readonly number: number; readonly row: Row }
  | { readonly number: number; readonly fault: Fault };

/** What a first look at a file found. */
export interface Looked {
  /** SHA-256 of the file as it is, in hex. */
  readonly digest: string;
  readonly rows: number;
}

/** No cell that a person wrote is longer. */
const longestRow = 2_000_000;
/** More than the complaints of any provider; beyond it a file is not what it is taken for. */
const mostRows = 500_000;
const mostUnpacked = 1_000_000_000;

/** Reads a file to its end, so that one that breaks off in the middle is refused before anything of it is stored. */
export async function lookThrough(
  file: ImportFile,
  map: ImportMap,
  columns: readonly string[],
): Promise<Looked | Refusal> {
  const sha = createHash('sha256');
  const counted = {
    name: file.name,
    async *open() {
      for await (const chunk of file.open()) {
        sha.update(chunk);
        yield chunk;
      }
    },
  };
  let rows = 0;
  try {
    for await (const record of records(counted, map)) {
      if (rows === 0) {
        const refusal = headRefusal(record, columns);
        if (refusal !== null) return refusal;
      }
      rows += 1;
      if (rows > mostRows) return tooMany(file.name);
    }
  } catch (error) {
    return brokenOff(error, file.name, rows + 1);
  }
  return rows === 0 ? empty(file.name) : { digest: sha.digest('hex'), rows: rows - 1 };
}

/** The rows of a file that was looked through. */
export async function* rowsOf(file: ImportFile, map: ImportMap): AsyncGenerator<Numbered> {
  let head: readonly string[] | null = null;
  let number = 0;
  for await (const record of records(file, map)) {
    number += 1;
    if (head === null) head = record.map((name) => name.trim());
    else if (record.length === 1 && record[0]?.trim() === '') continue;
    else if (record.length !== head.length)
      yield {
        number,
        fault: {
          column: null,
          says: `It has ${record.length} cells and the head has ${head.length}.`,
          remedy: 'Look in it for a comma or a quotation mark out of place.',
        },
      };
    else yield { number, row: Object.fromEntries(head.map((name, at) => [name, record[at] ?? ''])) };
  }
}

async function* records(
  file: ImportFile,
  { file: { encoding, delimiter } }: ImportMap,
): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  const text = Readable.from(decoded(unpacked(file.open()), encoding));
  text.on('error', (error) => parser.destroy(error));
  yield* text.pipe(parser) as AsyncIterable<string[]>;
}

/** A packed file is known by how it begins, whatever it is called. */
async function* unpacked(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  async function* all() {
    if (first.done !== true) yield first.value;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  }
  const [one, other] = first.done === true ? [] : first.value;
  if (one !== 0x1f || other !== 0x8b) {
    yield* all();
    return;
  }
  const gunzip = createGunzip();
  const packed = Readable.from(all(), { objectMode: false });
  packed.on('error', (error) => gunzip.destroy(error));
  let size = 0;
  for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostUnpacked) throw new TooLarge();
    yield chunk;
  }
}

/** A packed file that swells beyond anything a table is. */
class TooLarge extends Error {}

async function* decoded(content: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function headRefusal(head: readonly string[], columns: readonly string[]): Refusal | null {
  const names = head.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return refusal(
      'columns-missing',
      `The file has no column ${missing.map((name) => `“${name}”`).join(', ')}.`,
      `Its columns are ${names.map((name) => `“${name}”`).join(', ')}. Mend the map, or say which delimiter the file has.`,
    );
  const twice = names.find((name, at) => names.indexOf(name) !== at && columns.includes(name));
  if (twice === undefined) return null;
  return refusal(
    'column-twice',
    `The file has two columns called “${twice}”.`,
    'Give one of them another name.',
  );
}

function brokenOff(error: unknown, name: string, row: number): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof TooLarge) return tooMany(name);
  if (error instanceof CsvError)
    return refusal(
      'broken-off',
      `${name} cannot be read as a table at row ${rowOf(error) ?? row}: a quotation mark is out of place, or the row is longer than any real one.`,
      'Mend the file there and try again. Nothing has been brought in.',
    );
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return refusal(
      'other-encoding',
      `${name} is not in the encoding the map says, at about row ${row}.`,
      'Say which it is in the map: encoding: windows-1252 is what older programs write.',
    );
  if (code?.startsWith('Z_') === true || code === 'ERR_BUFFER_TOO_LARGE')
    return refusal('packed-badly', `${name} is packed, and breaks off or is damaged.`, 'Pack it again.');
  throw error;
}

/** The row a reader gave up at: it counts ahead of what it has handed over. */
const rowOf = (error: CsvError): number | null => {
  const { records: read } = error as { readonly records?: unknown };
  return typeof read === 'number' ? read + 1 : null;
};

const tooMany = (name: string): Refusal =>
  refusal(
    'too-many-rows',
    `${name} holds more than ${thousands(mostRows)} rows.`,
    'Bring it in as several files.',
  );

const empty = (name: string): Refusal =>
  refusal('empty', `There is nothing in ${name}.`, 'Choose another file.');

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `import.${code}`,
  says,
  remedy,
  clauses: [],
  at: 'file',
});
