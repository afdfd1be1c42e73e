import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails when the page can be scrolled sideways, naming the elements that reach past its right edge (WCAG 1.4.10). */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement?.scrollWidth ?? 0;
    if (scrolls <= width) return { width, scrolls, past: [] };
    const past = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => {
        const name = element.tagName.toLowerCase();
        const id = element.id === '' ? '' : `#${element.id}`;
        const classes = [...element.classList].map((one) => `.${one}`).join('');
        return `${name}${id}${classes} ends at ${Math.round(element.getBoundingClientRect().right)}`;
      });
    return { width, scrolls, past };
  });
  assert(
    found.scrolls <= found.width,
    `${page.url()} is ${found.scrolls} px wide in a window of ${found.width}:\n  ${found.past.slice(0, 12).join('\n  ')}`,
  );
}
