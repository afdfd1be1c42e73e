import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { Terminal } from './terminal.ts';

/** A desk with the record under it, to be closed when the command is done. */
export interface OpenDesk {
  readonly desk: Desk;
  /** Another Redress is running on the same record; this one works beside it. */
  readonly beside: boolean;
  close(): Promise<void>;
}

/**
 * What the command line is handed by whoever puts Redress together (src/server/house.ts). It opens nothing itself, so that
 * a command loads no more of Redress than it needs.
 */
export interface House {
  /** Runs the server, or the demo, until it is told to stop. */
  serve(terminal: Terminal, asked: { readonly demo: boolean }): Promise<void>;
  /** The description of the API, as OpenAPI 3.1. */
  openapi(): Promise<Readonly<Record<string, unknown>>>;
  /** Opens the record the configuration names, or that of another data folder. */
  openDesk(where?: { readonly data?: string | undefined }): Promise<OpenDesk | Refusal>;
}
