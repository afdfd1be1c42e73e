import pg from 'pg';
import { putOn, type SightValues } from './sight.ts';

/** A connection of pg as a question writes to it. Its types leave out what a question does without. */
interface Wire {
  parse(statement: { readonly name?: string; readonly text: string }): void;
  bind(statement: { readonly statement?: string; readonly values: SightValues }): void;
  execute(portal: object): void;
}

/** What of pg’s own question is taken further here: its types know only what callers use. */
interface Question {
  callback: ((error: Error | undefined, answer: pg.QueryResult) => void) | undefined;
  prepare(wire: Wire): void;
  handleDataRow(row: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
const Question = pg.Query as unknown as new (config: pg.QueryConfig & { queryMode: 'extended' }) => Question;

/**
 * A question and the sight it is asked under, written as one: put the sight on, ask, and a single sync behind both. Until that the server
 * keeps one transaction, so the sight ends with the question; and once anything fails it passes over everything up to the sync,
 * so the question is never asked without its sight. One journey there, one back.
 */
export class SightedQuestion extends Question {
  readonly #sight: SightValues;
  readonly #putOn: string | undefined;
  #isOn = false;

  /**
   * @param sight what the statement that puts it on is given
   * @param putOnBy the name that statement is ready under on this connection; left out, it is sent along
   */
  constructor(question: pg.QueryConfig, sight: SightValues, putOnBy: string | undefined) {
    super({ ...question, queryMode: 'extended' });
    this.#sight = sight;
    this.#putOn = putOnBy;
  }

  override prepare(wire: Wire): void {
    if (this.#putOn === undefined) wire.parse({ text: putOn });
    wire.bind({ ...(this.#putOn !== undefined && { statement: this.#putOn }), values: this.#sight });
    wire.execute({});
    super.prepare(wire);
  }

  /** The first answer is the sight’s own, which nobody reads. */
  override handleDataRow(row: unknown): void {
    if (this.#isOn) super.handleDataRow(row);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#isOn) super.handleCommandComplete(message, wire);
    this.#isOn = true;
  }
}

/**
 * Asks a question of a connection.
 * @param waits milliseconds until it is given up
 */
export const answered = (
  client: pg.ClientBase,
  question: SightedQuestion,
  waits: number,
): Promise<pg.QueryResult> =>
  new Promise((resolve, reject) => {
    question.callback = (error, answer) => (error == null ? resolve(answer) : reject(error));
    client.query(Object.assign(question, { query_timeout: waits }) as unknown as pg.Query);
  });
