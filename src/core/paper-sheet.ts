/** A blank sheet to be filled in by hand. */
export interface PaperSheet {
  readonly title: string;
  readonly about: readonly string[];
  readonly parts: readonly PaperPart[];
}

/** Boxes one under the other, each so many lines high; or a table with so many empty rows. */
export type PaperPart =
  | {
      readonly heading: string;
      readonly boxes: readonly { readonly label: string; readonly lines: number }[];
    }
  | {
      readonly heading: string;
      readonly table: { readonly head: readonly string[]; readonly rows: number };
    };
