import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { momentInWords } from '#core/moment-in-words.ts';
import { printableLine } from '../../printable-text.ts';
import type { BundleFacts } from '../front-pages.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The scripts as one, in an order in which each has what it needs: a page alone can name no other file. */
const script = ['zip.mjs', 'check.mjs', 'page.mjs']
  .map((name) =>
    read(name)
      .replaceAll(/^import .*\n/gm, '')
      .replaceAll(/^export /gm, ''),
  )
  .join('\n');
const look = read('look.css');
const page = read('page.html');

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Nothing but the page's own script and style, and nothing from or to anywhere. */
const policyFor = (style: string): string =>
  `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'`;

/** The page that checks a bundle offline. It carries the list and the signature, so that it notices when those beside it differ. */
export function verifyPage(manifest: Uint8Array, signature: Uint8Array, bundle: BundleFacts): string {
  const [list, signed] = [manifest, signature].map((bytes) => Buffer.from(bytes).toString('utf8'));
  const { fingerprint } = JSON.parse(signed as string) as { fingerprint: string };
  const madeOn = momentInWords(bundle.madeAt);
  const phone = printableLine(bundle.letterhead.phone);
  const style = look.replace('--brand: #1f4e5f', `--brand: ${colourOf(bundle)}`);
  const shown: Readonly<Record<string, string>> = {
    policy: policyFor(style),
    style,
    script,
    sealed: JSON.stringify({ manifest: list, signature: signed, madeOn }).replaceAll('<', '\\u003c'),
    ...escapedAll({
      provider: bundle.letterhead.name,
      title: bundle.title,
      reference: bundle.reference,
      madeBy: bundle.madeBy,
      madeOn,
      phone: phone === '' ? '' : ` on ${phone}`,
      fingerprint: (fingerprint.match(/.{4}/g) ?? []).join(' '),
    }),
  };
  return page.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => shown[name] as string);
}

/** The provider's own colour, which was checked against white when it was saved. */
const colourOf = ({ letterhead }: BundleFacts): string =>
  /^#[0-9a-f]{6}$/i.test(letterhead.colour) ? letterhead.colour : '#1f4e5f';

const escapedAll = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, escaped(text)]));

const escaped = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
