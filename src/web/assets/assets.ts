import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { govukFolder, webFolder } from '#web/packages.ts';
import { type Asset, assetOf } from './asset.ts';
import { publicSheet, staffSheet } from './sheets.ts';

/** Every file a page may ask for, made once at start, and the addresses layouts link to. */
export interface Assets {
  readonly staffSheet: string;
  readonly publicSheet: string;
  /** The script of every page. */
  readonly script: string;
  /** Scripts of one page each, by its name. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly find: (href: string) => Asset | undefined;
}

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** Without the line that names a source map, which is not served. */
const withoutMap = (script: string): string => script.replace(/\/\/# sourceMappingURL=.*\s*$/, '');

/** Reads, bundles, hashes and packs the files. Takes some tens of milliseconds, away from the main thread where it packs. */
export async function openAssets(): Promise<Assets> {
  const font = await assetOf(
    'inter',
    'woff2',
    readFileSync(join(webFolder, 'public/fonts/inter-latin.woff2')),
  );
  const official = await assetOf(
    'govuk-frontend',
    'js',
    withoutMap(read(govukFolder, 'dist/govuk/govuk-frontend.min.js')),
  );
  // A page names modules by package; a browser wants addresses, and an import map would have to stand in the page.
  const script = read(webFolder, 'public/js/page.mjs').replace("'govuk-frontend'", `'${official.href}'`);
  const [staff, open, page, icon, record, follow, redact, passkey, stillHere] = await Promise.all([
    assetOf('staff', 'css', staffSheet(font.href)),
    assetOf('public', 'css', publicSheet()),
    assetOf('page', 'js', script),
    assetOf('icon', 'svg', read(webFolder, 'public/icon.svg')),
    assetOf('record', 'js', read(webFolder, 'public/js/record.mjs')),
    assetOf('follow', 'js', read(webFolder, 'public/js/follow.mjs')),
    assetOf('redact', 'js', read(webFolder, 'public/js/redact.mjs')),
    assetOf('passkey', 'js', read(webFolder, 'public/js/passkey.mjs')),
    assetOf('still-here', 'js', read(webFolder, 'public/js/still-here.mjs')),
  ]);
  const byHref = new Map(
    [font, official, staff, open, page, icon, record, follow, redact, passkey, stillHere].map((asset) => [
      asset.href,
      asset,
    ]),
  );
  return {
    staffSheet: staff.href,
    publicSheet: open.href,
    script: page.href,
    scripts: {
      record: record.href,
      follow: follow.href,
      redact: redact.href,
      passkey: passkey.href,
      stillHere: stillHere.href,
    },
    icon: icon.href,
    find: (href) => byHref.get(href),
  };
}
