import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { govukFolder, mojFolder, webFolder } from '#web/packages.ts';
import { rulesWhere } from './css-blocks.ts';

// Our own files, in the order they are laid over the official sheets. One component a file.
const shared = [
  'tokens',
  'base',
  'button',
  'form-layout',
  'state',
  'cite',
  'table',
  'disclosure',
  'notice',
  'prose',
  'second-steps',
  'still-here',
  'plain-list',
];
const staffOnly = [
  'inter',
  'compact',
  'compact-form',
  'bar',
  'nav',
  'foot',
  'page-head',
  'case-head',
  'heed',
  'record',
  'section',
  'definition-list',
  'timeline',
  'sub-navigation',
  'filters',
  'counts',
  'work-list',
  'sums',
  'next-box',
  'not-possible',
  'clock',
  'element',
  'process-map',
  'rail',
  'readiness',
  'aside',
  'calendar',
  'sum',
  'rule',
  'card',
  'quote',
  'locked',
  'checklist',
  'letter',
  'preview',
  'compose',
  'redact',
  'administration',
  'person-form',
  'retention',
  'rules',
  'forced-colors',
];
const publicOnly = ['public', 'demo'];

const own = (names: readonly string[]): string =>
  names.map((name) => readFileSync(join(webFolder, 'public/css', `${name}.css`), 'utf8')).join('');

// GDS Transport is licensed for gov.uk alone, and so is the crown: their font files, header and footer stay out.
const notOurs = /^@font-face|^\.govuk-(?:header|footer|logo|generic-header|cookie-banner|exit-this-page)/;
const inOurFont = (css: string): string =>
  css.replaceAll('font-family:GDS Transport,arial,sans-serif', 'font-family:var(--redress-font)');

function official(): string {
  const css = readFileSync(join(govukFolder, 'dist/govuk/govuk-frontend.min.css'), 'utf8');
  return inOurFont(rulesWhere(css, (selector) => !notOurs.test(selector)));
}

/** The MoJ sheet repeats much of the official one; only the two components in use are taken. */
function justice(): string {
  const css = readFileSync(join(mojFolder, 'moj/moj-frontend.min.css'), 'utf8');
  return inOurFont(rulesWhere(css, (selector) => /^\.moj-(?:timeline|sub-navigation)/.test(selector)));
}

/** The sheet of staff pages. `font` is the address of the Inter file. */
export function staffSheet(font: string): string {
  const ours = own([...shared, ...staffOnly, 'print']).replace('inter-latin.woff2', font);
  return `@charset "UTF-8";${official()}${justice()}\n${ours}`;
}

/** The sheet of pages for the public and for signing in: no font to fetch, none of the staff components. */
export function publicSheet(): string {
  return `@charset "UTF-8";${official()}\n${own([...shared, ...publicOnly, 'print'])}`;
}
