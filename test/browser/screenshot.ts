import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { writableFolder } from './folders.ts';

const pictures = join(import.meta.dirname, '..', '..', '.tmp', 'pictures');

/** Takes a picture of the whole page for people to look at: `.tmp/pictures/<name>.png`, which git ignores. Answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(await writableFolder(pictures), `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await take(page, path, 3);
  return path;
}

/** On a machine busy with much else Chromium now and then has no frame to hand over, and has one when asked again. */
async function take(page: Page, path: string, tries: number): Promise<void> {
  try {
    await page.screenshot({ path, fullPage: true });
  } catch (error) {
    const noFrame = error instanceof Error && error.message.includes('Unable to capture screenshot');
    if (!noFrame || tries === 1) throw error;
    await take(page, path, tries - 1);
  }
}
