import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeSame, namesAlike } from './alike.ts';

test('a slip of the finger, another order and accents make the same name; another short name does not', () => {
  for (const [one, other, alike] of [
    ['Alex Example', 'Alex Example', true],
    ['Alex Example', 'EXAMPLE, Alex', true],
    ['Alex Example', 'Alex Exampel', true],
    ['Alex Example', 'Alec Exmple', true],
    ['Zoë Example', 'Zoe Example', true],
    ['Ann Example', 'Ian Example', false],
    ['Alex Example', 'Alexander Example', false],
    ['Alex Example', 'Example', false],
    ['Alex Example', 'Robin Example', false],
    ['', '', false],
  ] as const)
    assert.equal(namesAlike(one, other), alike, `${one} / ${other}`);
});

test('two numbers of ours are two people, whatever they are called', () => {
  const told = (participant: string) => ({
    complainant: { name: 'Alex Example', participant } as Parameters<typeof mayBeSame>[0]['complainant'],
  });
  assert.ok(mayBeSame(told('N-1'), told('')));
  assert.ok(mayBeSame(told('N-1'), told('n 1')));
  assert.ok(!mayBeSame(told('N-1'), told('N-2')));
});
