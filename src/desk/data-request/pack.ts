import type { EverythingHeld } from '#core/everything-held.ts';

/** Packs it into one zip that anybody can read: a page, tables, data and the papers. Handed to the desk where everything is put together. */
export type Pack = (
  held: EverythingHeld,
  making: { readonly to: string; readonly progress?: (done: number, of: number, says: string) => void },
) => Promise<{
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly papers: number;
}>;
