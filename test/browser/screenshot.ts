import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { writableFolder } from './folders.ts';

const pictures = join(import.meta.dirname, '..', '..', '.tmp', 'pictures');

/** Takes a picture of the whole page for people to look at: `.tmp/pictures/<name>.png`, which git ignores. Answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(await writableFolder(pictures), `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
  return path;
}
