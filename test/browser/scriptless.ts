import type { BrowserContext, Page } from 'playwright-core';

const scriptless = new WeakSet<BrowserContext>();

/** Notes that a context runs no script, which Playwright does not tell. */
export function markScriptless(context: BrowserContext): void {
  scriptless.add(context);
}

/**
 * Hands `look` a page in which a checker's own scripts can run and none of the page's do. That is the page itself, or,
 * where its context runs no script at all, a copy of what a person sees in it, with the same styles and cookies.
 */
export async function withCheckableCopy(page: Page, look: (copy: Page) => Promise<void>): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  if (!scriptless.has(context) || browser === null) return look(page);
  const copied = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await context.storageState(),
  });
  try {
    const copy = await copied.newPage();
    const url = page.url();
    // Where no script runs the content of <noscript> is part of the page; in the copy it must stay so.
    const body = (await page.content()).replaceAll(/<\/?noscript\b[^>]*>/g, '');
    await copy.route(url, (route) =>
      route.fulfill({
        body,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
    );
    await copy.goto(url);
    await look(copy);
  } finally {
    await copied.close();
  }
}
