import type { PlacedEntry } from './entry.ts';
import type { BundleFacts } from './front-pages.ts';

/** A file of the bundle, as the manifest lists it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The number of the document it is, when it is one. */
  readonly document?: string;
}

/** What the manifest is made from. */
export interface ManifestParts {
  readonly bundle: BundleFacts;
  readonly entries: readonly PlacedEntry[];
  readonly pages: number;
  readonly files: readonly ManifestFile[];
}

/**
 * The list of everything in the bundle, which is what is signed: JSON in canonical form (RFC 8785: keys in order, no white space), so
 * that the same bundle has the same bytes.
 */
export function manifestOf({ bundle, entries, pages, files }: ManifestParts): string {
  const { letterhead, reference, iceReferences, person, title, madeAt, madeBy, missing, redactions } = bundle;
  return canonical({
    format: 'redress-bundle/1',
    provider: letterhead.name,
    reference,
    iceReferences,
    person,
    title,
    madeAt,
    madeBy,
    pages,
    documents: entries.map(documentOf),
    missing,
    redactions,
    files,
  });
}

function documentOf({ number, document, cover, pages, original, notices }: PlacedEntry) {
  return {
    ...document,
    number,
    cover,
    pages: pages.length === 0 ? null : { from: cover + 1, to: cover + pages.length },
    original: original?.path ?? null,
    notices,
  };
}

/** JSON with the keys of every object in order and nothing between the words. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Sums as `sha256sum --check` reads them. */
export const sumsOf = (files: readonly Pick<ManifestFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

/** The signature over the manifest's bytes, with the key it is checked by. */
export const signatureFile = (signature: Uint8Array, publicKey: Uint8Array, fingerprint: string): string =>
  `${JSON.stringify(
    {
      algorithm: 'Ed25519',
      signs: 'manifest.json',
      signature: Buffer.from(signature).toString('base64'),
      publicKey: Buffer.from(publicKey).toString('base64'),
      fingerprint,
    },
    null,
    2,
  )}\n`;
