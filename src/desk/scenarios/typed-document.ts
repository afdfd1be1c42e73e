import { hash } from 'node:crypto';

/** A document whose words stand in the scenario itself (`content`), as somebody would send it. */
export interface TypedDocument {
  readonly content: string;
  /** The rest of what the command is given. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** What a command is told of a file that is kept, where it is kept before the command is sent. */
const told: Readonly<Record<string, (file: string, content: string) => Record<string, unknown>>> = {
  'add-document': (file, content) => ({ file, mediaType: 'text/plain', bytes: Buffer.byteLength(content) }),
  'record-export': (file, content) => ({ file, sha256: file, bytes: Buffer.byteLength(content) }),
};

/** The document of a step that adds one by its words; null for every other step. */
export function typedDocument(
  command: string,
  input: Readonly<Record<string, unknown>>,
): TypedDocument | null {
  const { content, ...about } = input;
  return command in told && typeof content === 'string' ? { content, about } : null;
}

/** What the record would say of it: on the pure domain no file is kept, and its digest stands for it. */
export const asKept = (command: string, { content, about }: TypedDocument): Record<string, unknown> => ({
  ...about,
  ...told[command]?.(hash('sha256', content), content),
});
