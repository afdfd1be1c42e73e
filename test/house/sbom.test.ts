import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import packages from '../../package.json' with { type: 'json' };
import { root } from './planted.ts';

const made = (): string =>
  execFileSync(process.execPath, [join(root, 'tools/sbom.ts')], { encoding: 'utf8' });

test('the bill of materials names every package that is shipped, with its checksum, and none that is not', () => {
  const text = made();
  const bom = JSON.parse(text) as {
    bomFormat: string;
    specVersion: string;
    components: { group?: string; name: string; version: string; hashes?: unknown[] }[];
  };
  assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.6']);
  const named = new Map(
    bom.components.map((one) => [one.group === undefined ? one.name : `${one.group}/${one.name}`, one]),
  );
  for (const [name, version] of Object.entries(packages.dependencies)) {
    assert.equal(named.get(name)?.version, version, name);
    assert.ok((named.get(name)?.hashes ?? []).length > 0, `${name} has no checksum`);
  }
  assert.equal(named.has('typescript'), false);
  assert.equal(made(), text, 'the same lock file gives the same bill');
});
