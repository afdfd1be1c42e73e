import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file as it is served: its content hash in its address, so that it may be kept by a browser for good. */
export interface Asset {
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Smaller forms, by content-coding; none for what is compressed already. */
  readonly packed: { readonly br?: Buffer; readonly gzip?: Buffer };
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
// Level 9 packs a sheet in a tenth of the time of 11, for one byte in fifteen more.
const brotliLevel = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A file ready to be served from /assets/, packed once. The extension says its type. */
export async function assetOf(name: string, extension: string, content: string | Buffer): Promise<Asset> {
  const body = Buffer.from(content);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  const type = types[extension];
  if (type === undefined) throw new RangeError(`no type is known for ${name}.${extension}`);
  const packed =
    extension === 'woff2'
      ? {}
      : { br: await brotli(body, brotliLevel), gzip: await gzipped(body, { level: 9 }) };
  return { href: `/assets/${name}-${hash}.${extension}`, type, body, etag: `"${hash}"`, packed };
}
