import type { Page } from 'playwright-core';

/** Looks for words as people do: in the bar over every page. */
export async function find(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a complaint' }).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/complaints\?sought=/);
}
