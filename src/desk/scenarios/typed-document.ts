import { hash } from 'node:crypto';

/** A document whose words stand in the scenario itself (`content`), as somebody would send it. */
export interface TypedDocument {
  readonly content: string;
  /** The rest of what the command is given. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** The document of a step that adds one by its words; null for every other step. */
export function typedDocument(
  command: string,
  input: Readonly<Record<string, unknown>>,
): TypedDocument | null {
  const { content, ...about } = input;
  return command === 'add-document' && typeof content === 'string' ? { content, about } : null;
}

/** What the record would say of it: on the pure domain no file is kept, and its digest stands for it. */
export const asKept = ({ content, about }: TypedDocument): Record<string, unknown> => ({
  ...about,
  file: hash('sha256', content),
  mediaType: 'text/plain',
  bytes: Buffer.byteLength(content),
});
