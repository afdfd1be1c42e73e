import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStep, steps } from '../../tools/check/steps.ts';
import { plant, root } from './planted.ts';

for (const step of steps) {
  test(`${step.name}: the tree is sound`, async () => {
    const { passed, said } = await runStep(step, root);
    assert(passed, said);
  });
}

// Each check is also shown a house with one fault of the kind it is there for: a check that finds nothing anywhere is no check.
const faults: Record<string, { path: string; content: string; said: RegExp }> = {
  names: { path: 'src/web/dateUtils/helpers.ts', content: '', said: /src\/web\/dateUtils\/helpers\.ts/ },
  format: {
    path: 'src/core/day.ts',
    content: 'export const  day = 1',
    said: /need to be formatted:\s+- src\/core\/day\.ts/,
  },
  types: {
    path: 'src/core/day.ts',
    content: 'export const day: string = 1;\n',
    said: /src\/core\/day\.ts.*TS2322/,
  },
  'types in the browser': {
    path: 'test/browser/page.ts',
    content: 'export const title: number = document.title;\n',
    said: /page\.ts.*TS2322/,
  },
  fences: {
    path: 'src/core/day.ts',
    content: "import 'node:fs';\nexport const day = 1;\n",
    said: /src\/core\/day\.ts imports fs\n {2}core-uses-no-package/,
  },
  'dead code': {
    path: 'src/core/day.test.ts',
    content: "import 'not-in-package-json';\n",
    said: /Unlisted dependencies.*\n.*not-in-package-json.*src\/core\/day\.test\.ts/,
  },
  lint: {
    path: 'src/core/day.ts',
    content: 'export const day = new Date();\n',
    said: /src\/core\/day\.ts.*'Date'/,
  },
};

for (const step of steps) {
  test(`${step.name}: a planted fault is found`, async () => {
    const fault = faults[step.name];
    assert(fault, 'every check is shown a fault of its kind');
    const { passed, said } = await runStep(step, plant({ [fault.path]: fault.content }));
    assert(!passed, 'the check passed over it');
    assert.match(said, fault.said);
  });
}
