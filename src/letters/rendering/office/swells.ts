import { unzipSync } from 'fflate';

/** A long Word file has hundreds of parts, a workbook a part a sheet. */
const mostParts = 10_000;
const mostUnpacked = 512 * 1024 * 1024;

/**
 * Whether an Office file unpacks to more than a document holds, by what its list of parts says and before anything of it is
 * unpacked. A file that is no zip does not swell; one whose list lies is stopped by the limits of whatever reads it.
 */
export function swells(bytes: Uint8Array): boolean {
  let parts = 0;
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        parts += 1;
        size += originalSize;
        return false;
      },
    });
  } catch {
    // What is no zip, or a damaged one.
    return false;
  }
  return parts > mostParts || size > mostUnpacked;
}
