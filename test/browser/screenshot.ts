import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { writableFolder } from './folders.ts';

const pictures = join(import.meta.dirname, '..', '..', '.tmp', 'pictures');
const wait = 250;

/** Takes a picture of the whole page for people to look at: `.tmp/pictures/<name>.png`, which git ignores. Answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(await writableFolder(pictures), `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await take(page, path, 40);
  return path;
}

/**
 * On a busy machine a page can be loaded before Chromium has drawn it once, and there is nothing to take a picture of.
 * Where no script runs the page cannot be asked whether it has been drawn, so it is tried again a little later.
 */
async function take(page: Page, path: string, tries: number): Promise<void> {
  try {
    await page.screenshot({ path, fullPage: true });
  } catch (error) {
    const notDrawn = error instanceof Error && error.message.includes('Unable to capture screenshot');
    if (!notDrawn || tries === 1) throw error;
    await setTimeout(wait);
    await take(page, path, tries - 1);
  }
}
