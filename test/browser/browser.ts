import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import { watchFaults } from './page-faults.ts';
import { markScriptless } from './scriptless.ts';

export { expectAccessible } from './accessible.ts';
export { screenshot } from './screenshot.ts';
export { noSidewaysScroll } from './sideways.ts';

export interface PageOptions {
  /** The address paths are relative to, with its port ("http://127.0.0.1:3000"). */
  readonly at?: string;
  /** Width of the window in CSS pixels: 1280 unless told; 375 is a telephone, 320 the narrowest WCAG asks for. */
  readonly width?: number;
  /** False for a browser that runs no script. */
  readonly javaScript?: boolean;
}

export interface TestBrowser {
  /** A page in a context of its own: no cookie is shared with another. `page.context().newPage()` shares them. */
  page(options?: PageOptions): Promise<Page>;
}

/**
 * One browser for a test file: started before its tests, stopped after them. Pages opened in a test are closed at its end,
 * and the test fails if one of them threw, broke its content security policy or asked another machine for anything.
 */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  let openedBefore = 0;

  before(async () => {
    browser = await launchBrowser();
  });
  beforeEach(() => {
    openedBefore = contexts.length;
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(openedBefore).map((context) => context.close()));
    assert.deepEqual(faults.splice(0), [], 'a page did what it must not');
  });
  after(async () => {
    await browser?.close();
  });

  return {
    async page({ at, width = 1280, javaScript = true } = {}) {
      assert(browser, 'pages can be opened once the tests have begun, in a test or in `before`');
      const context = await browser.newContext({
        viewport: { width, height: width < 640 ? 812 : 900 },
        javaScriptEnabled: javaScript,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...(at === undefined ? {} : { baseURL: at }),
      });
      context.setDefaultTimeout(30_000);
      contexts.push(context);
      if (!javaScript) markScriptless(context);
      watchFaults(context, faults);
      return context.newPage();
    },
  };
}
