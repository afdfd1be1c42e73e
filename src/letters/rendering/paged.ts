/** A document as it is kept: what it is called, what its content is, and the content. */
export interface FileToPage {
  /** As it came, however it is spelt; used for nothing but telling kinds of text apart and being shown. */
  readonly fileName: string;
  /** What the record found it to be by its content ("application/pdf"). */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What came of turning a document into pages. */
export interface Paged {
  /** A PDF that can be read and is under no password; null when the document cannot be paged. */
  readonly pdf: Uint8Array | null;
  /** What a reader must know of the pages, or why there are none: whole sentences. Never empty when `pdf` is null. */
  readonly notices: readonly string[];
  /** The pages do not hold everything the document does, so it has to go with them as it came. */
  readonly needsOriginal: boolean;
  /** Files inside it (an e-mail's attachments), each still to be paged. */
  readonly attachments: readonly FileToPage[];
}

/** A document that stays as it is, and why. */
export const unpaged = (...notices: readonly string[]): Paged => ({
  pdf: null,
  notices,
  needsOriginal: true,
  attachments: [],
});

/** A document that became pages. */
export const paged = (
  pdf: Uint8Array,
  { notices = [], needsOriginal = false, attachments = [] }: Partial<Omit<Paged, 'pdf'>> = {},
): Paged => ({ pdf, notices, needsOriginal, attachments });
