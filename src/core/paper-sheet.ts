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
      readonly table: {
        readonly head: readonly string[];
        readonly rows: number;
        /** How wide each column is beside the others; all the same where left out. */
        readonly shares?: readonly number[];
        /** How many lines of handwriting a row takes; one where left out. */
        readonly lines?: number;
      };
    };
