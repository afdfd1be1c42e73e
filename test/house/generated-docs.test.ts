import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { generatedDocs, generatedFolders } from '../../tools/docs/generated.ts';
import { root } from './planted.ts';

const docs = await generatedDocs();

test('every generated page is as the rules make it: node tools/write-docs.ts', () => {
  for (const [path, text] of docs) assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
});

test('no page stands there that nothing makes', () => {
  for (const folder of generatedFolders)
    for (const name of readdirSync(join(root, folder))) assert.ok(docs.has(`${folder}/${name}`), name);
});

test('every link of a page to a file of the tree leads somewhere', () => {
  for (const [path, text] of docs)
    for (const [, target = ''] of text.matchAll(/\]\(([^)#:]+)\)/g))
      assert.doesNotThrow(() => readFileSync(join(root, path, '..', target)), `${path}: ${target}`);
});
