import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { withCheckableCopy } from './scriptless.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails when axe finds a breach of WCAG 2.2 A or AA or of its best practice, naming each element and what to do. */
export async function expectAccessible(page: Page): Promise<void> {
  await withCheckableCopy(page, async (copy) => {
    const { violations } = await new AxeBuilder({ page: copy }).withTags(standards).analyze();
    const faults = violations.map(
      ({ id, impact, help, nodes }) =>
        `${help} (${id}, ${impact ?? 'impact not given'})\n${nodes.map(describe).join('\n')}`,
    );
    assert(faults.length === 0, `${page.url()} is not accessible:\n\n${faults.join('\n\n')}`);
  });
}

const describe = (node: { target: unknown[]; html: string; failureSummary?: string }): string =>
  [node.target.join(' '), node.html, ...(node.failureSummary ?? '').split('\n')]
    .map((line) => `  ${line}`)
    .join('\n');
