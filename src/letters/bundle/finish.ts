import { createHash } from 'node:crypto';
import type { Bound, Order } from './bind.ts';
import { type ManifestFile, manifestOf, signatureFile, sumsOf } from './manifest.ts';
import type { BundleFile, Sign } from './request.ts';
import { verifyPage } from './verify/verify-page.ts';
import { writeZip, type ZipEntry } from './zip.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Lists and signs what was bound, adds the page that checks it, and packs it all into one zip. */
export async function finish(
  { bundle }: Pick<Order, 'bundle'>,
  { book, index, entries, pages }: Bound,
  sign: Sign,
  to: string,
): Promise<BundleFile> {
  const originals = entries.flatMap(({ number, document, original }) =>
    original === null ? [] : [{ ...original, number, document }],
  );
  const listed: ManifestFile[] = [
    { path: 'bundle.pdf', bytes: book.bytes, sha256: book.sha256 },
    { path: 'index.pdf', bytes: index.pdf.length, sha256: sha256(index.pdf) },
    ...originals.map(({ path, number, document }) => ({
      path,
      bytes: document.bytes,
      sha256: document.sha256,
      document: number,
    })),
  ];
  const manifest = Buffer.from(manifestOf({ bundle, entries, pages, files: listed }));
  const { signature, publicKey } = await sign(manifest);
  const fingerprint = sha256(publicKey);
  const signed = Buffer.from(signatureFile(signature, publicKey, fingerprint));
  const page = Buffer.from(verifyPage(manifest, signed, bundle));
  const beside: ZipEntry[] = [
    { path: 'manifest.json', content: manifest },
    { path: 'manifest.sig', content: signed },
    { path: 'verify.html', content: page },
  ];
  const sums = sumsOf([
    ...listed,
    ...beside.map(({ path, content }) => ({ path, sha256: sha256(content as Uint8Array) })),
  ]);
  const zip = await writeZip(
    to,
    [
      { path: 'verify.html', content: page },
      { path: 'bundle.pdf', content: book.at },
      { path: 'index.pdf', content: index.at },
      ...originals.map(({ path, at }) => ({ path, content: at })),
      ...beside.slice(0, 2),
      { path: 'SHA256SUMS', content: Buffer.from(sums) },
    ],
    bundle.madeAt,
  );
  return {
    path: to,
    ...zip,
    pages,
    fingerprint,
    documents: entries.map((entry) => ({
      id: entry.document.id,
      number: entry.number,
      title: entry.document.title,
      cover: entry.cover,
      pages:
        entry.pages.length === 0 ? null : { from: entry.cover + 1, to: entry.cover + entry.pages.length },
      original: entry.original?.path ?? null,
      notices: entry.notices,
    })),
  };
}
