/** What a scanner said of a file. */
export type Finding =
  | { readonly clean: true }
  /** Harmful, by the scanner's own name for it; or not looked at, because the scanner did not say that it is clean. */
  | { readonly clean: false; readonly found: string | null };

/** Has a file looked at for harmful software: handed to the desk where everything is put together. Never throws. */
export type Scan = (content: AsyncIterable<Uint8Array>) => Promise<Finding>;
