import { packs } from '#guidance/programmes.ts';

/** What a pack of documents is called: "Work Programme" for WP16; null for anything that is no pack. */
export const packTitle = (id: string): string | null =>
  Object.values(packs).find((pack) => pack.id === id)?.title ?? null;
