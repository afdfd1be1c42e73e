import type { TestEvent } from 'node:test/reporters';

/** What node:test counted over all files. */
export interface Counts {
  readonly tests: number;
  readonly suites: number;
  readonly passed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly todo: number;
}

const closingLine = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** The events of a run without its closing counts, which otherwise stand above the list of failures. */
export async function* withoutClosing(events: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    const closing =
      event.type === 'test:diagnostic' && event.data.nesting === 0 && closingLine.test(event.data.message);
    if (!closing) yield event;
  }
}

/** The counts in the lines node:test closes with, to stand last. */
export function closingOf(counts: Counts | undefined): string {
  const { tests, suites, passed, failed, cancelled, skipped, todo } = counts ?? none;
  return [
    `# tests ${tests}`,
    `# suites ${suites}`,
    `# pass ${passed}`,
    `# fail ${failed}`,
    `# cancelled ${cancelled}`,
    `# skipped ${skipped}`,
    `# todo ${todo}`,
  ].join('\n');
}

const none: Counts = { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };

/** Why a run is not a pass, a sentence each: failures, and whatever would let a run look whole that is not. */
export function faultsOf(counts: Counts | undefined, filesWithoutTests: readonly string[]): string[] {
  const { tests, failed, cancelled, skipped, todo } = counts ?? none;
  const faults = filesWithoutTests.map((path) => `${path} holds no test.`);
  if (tests === 0) faults.push('No test was run.');
  if (failed > 0) faults.push(`${failed} failed.`);
  if (cancelled > 0) faults.push(`${cancelled} did not end: stopped at the time limit, or left waiting.`);
  if (skipped + todo > 0) faults.push(`${skipped + todo} were left out: here a test runs or does not exist.`);
  return faults;
}
