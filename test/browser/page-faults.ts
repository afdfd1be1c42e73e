import type { BrowserContext } from 'playwright-core';

const thisMachine = new Set(['127.0.0.1', 'localhost', '[::1]']);
// A page that answers 404 or 422 is often what is tested, and Chromium reports each as an error of its own.
const answeredWithAnError = /^Failed to load resource: the server responded with a status of/;

/** Adds a sentence to `faults` for each script that throws, error a page reports, or request to another machine. */
export function watchFaults(context: BrowserContext, faults: string[]): void {
  context.on('weberror', (found) => {
    faults.push(`${found.page()?.url() ?? 'a page'} threw: ${found.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || answeredWithAnError.test(message.text())) return;
    faults.push(`${message.page()?.url() ?? 'a page'} reported: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = URL.parse(request.url());
    const network = url?.protocol === 'http:' || url?.protocol === 'https:';
    if (network && !thisMachine.has(url.hostname))
      faults.push(`a page asked another machine for ${request.url()}`);
  });
}
