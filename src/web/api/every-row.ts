import { AsyncLocalStorage } from 'node:async_hooks';
import { isRefusal, type Refusal } from '#core/refusal.ts';

/** A page of a list, and where the next begins. */
interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** How many rows are asked of the record at a time. */
const stride = 500;

type List<Row> = (paging: { limit: number; after: string | undefined }) => Promise<Rows<Row> | Refusal>;

/** A whole list as rows of cells, a page at a time, so that a long one is never held in memory. */
export function everyRow<Row>(list: List<Row>, cellsOf: (row: Row) => string[]): AsyncGenerator<string[][]> {
  // The rows are asked for as they are sent, from where nobody’s sight reaches: it is brought along.
  return cellsOfRows(AsyncLocalStorage.bind(list), cellsOf);
}

async function* cellsOfRows<Row>(
  list: List<Row>,
  cellsOf: (row: Row) => string[],
): AsyncGenerator<string[][]> {
  for (let after: string | undefined | null; after !== null; ) {
    const page: Rows<Row> | Refusal = await list({ limit: stride, after });
    if (isRefusal(page)) throw new RangeError(page.says);
    yield page.rows.map(cellsOf);
    after = page.next;
  }
}
