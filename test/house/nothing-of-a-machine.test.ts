import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from './planted.ts';
import { textsOfTheTree } from './tree.ts';

/** Text that belongs to one machine, one person's folder or one place to download from. */
const ofOneMachine = [
  {
    what: 'a folder of one person',
    found: /(?<![\w.$}])\/(?:root|home\/[a-z][\w-]*|Users\/[A-Za-z][\w-]*)\//,
  },
  // Where the tree lies now; a short path could be an address as well.
  {
    what: 'the folder it is worked on in',
    found:
      root.split('/').length > 3 ? new RegExp(`(?<![\\w.$}/-])${RegExp.escape(root)}(?![\\w-])`) : /(?!)/,
  },
  { what: 'a package registry', found: /\bregistry\.[a-z][\w.-]*\.[a-z]{2,}\b|\bnpm\.pkg\.|_auth(?:Token)/ },
];

test('no file names a machine, a person or a registry', () => {
  const texts = textsOfTheTree();
  assert(texts.length > 100, `only ${texts.length} files were looked at`);
  const faults = texts.flatMap(({ path, text }) =>
    ofOneMachine
      .map(({ what, found }) => ({ what, match: found.exec(text)?.[0] }))
      .filter(({ match }) => match !== undefined)
      .map(({ what, match }) => `${path} names ${what}: ${match}`),
  );
  assert.deepEqual(faults, []);
});

test('a path of a machine is known from a path of an address', () => {
  const named = (text: string) => ofOneMachine.some(({ found }) => found.test(text));
  // Put together here, so that no path of a machine stands in this file either.
  for (const [before, ...names] of [
    ['at ', 'root', 'app'],
    ['file://', 'home', 'example', 'app'],
    ['"', 'Users', 'Example', 'x'],
  ])
    assert(named(`${before}/${names.join('/')}/`), names.join());
  for (const text of ['https://provider.example/home/page/', '${folder}/home/x/', '/all/of/it', 'homepage'])
    assert(!named(text), text);
});
