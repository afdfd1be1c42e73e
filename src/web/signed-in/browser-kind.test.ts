import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserKind } from './browser-kind.ts';

const mozilla = 'Mozilla/5.0';

test('a browser is known again by its kind, and nothing else is said of it', () => {
  for (const [userAgent, kind] of [
    [`${mozilla} (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0`, 'Firefox on Windows'],
    [
      `${mozilla} (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 Safari/537.36`,
      'Chrome on Linux',
    ],
    [
      `${mozilla} (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0`,
      'Edge on Windows',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`,
      'Safari on an iPhone',
    ],
    ['curl/8.0', 'A browser'],
    [undefined, 'A browser'],
    [`${'x'.repeat(600)}Firefox/1`, 'A browser'],
  ] as const)
    assert.equal(browserKind(userAgent), kind);
});
