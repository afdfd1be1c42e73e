import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Letter } from '#core/letter.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import released from './released.json' with { type: 'json' };
import { renderLetter } from './render-letter.ts';

const room = import.meta.dirname;

/**
 * House rule: a released template and the fonts it is set in never change, because letters already sent are made again
 * from them. To change how letters look, copy the template's folder to the next number, add it to templates.ts and list
 * its files here. Only a line for a file that was not there before may be added to released.json.
 */
test('released templates and fonts are as they were released', () => {
  const files = globSync('{templates/*/[0-9]*/*,fonts/**/*.ttf}', { cwd: room }).sort();
  const found = files.map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(room, path)))
      .digest('hex'),
  ]);
  assert.deepEqual(Object.fromEntries(found), released);
});

const pinned: readonly (readonly [string, Letter, sha256: string])[] = [
  ['version 1', finalResponse, '9ee2cd1b049630cf793efa6eb46ba210c13e6c2fefc08cfd2b5e23561c254665'],
  [
    'version 1 in large print',
    { ...finalResponse, largePrint: true },
    'e550f17566453f4bb7cd242ecd762e4c2d2a514b909d08e0b37784d248fd4c3d',
  ],
  ['version 1 in Welsh', letters.closure, '3cdaac8a14999d0a8024666753a39ac99cf83f98b91def17485a1b78adaa9516'],
];

// These also fail when the typesetter itself changes: docs/decisions says what to do then.
for (const [name, letter, sha256] of pinned) {
  test(`a known letter of ${name} is the same file, byte for byte`, async () => {
    const rendered = await renderLetter(letter);
    assert.ok(rendered.ok);
    assert.equal(rendered.sha256, sha256);
    assert.equal(createHash('sha256').update(rendered.pdf).digest('hex'), sha256);
  });
}

test('neither the zone, the language nor the folder of the process shows in the file', async () => {
  const script = `
    const { renderLetter } = await import(${JSON.stringify(join(room, 'render-letter.ts'))});
    const { finalResponse } = await import(${JSON.stringify(join(room, 'fixtures/final-response.ts'))});
    process.stdout.write((await renderLetter(finalResponse)).sha256);`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: '/',
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    encoding: 'utf8',
  });
  const here = await renderLetter(finalResponse);
  assert.ok(here.ok);
  assert.equal(elsewhere, here.sha256);
});
