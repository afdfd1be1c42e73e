import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './chance.ts';

test('the same seed and name give the same answer, whatever was asked before', () => {
  const one = chanceOf('seed');
  one.fraction('something else');
  assert.equal(one.fraction('a'), chanceOf('seed').fraction('a'));
  assert.notEqual(one.fraction('a'), one.fraction('b'));
  assert.notEqual(one.fraction('a'), chanceOf('other').fraction('a'));
});

test('every tenth of the range is met about as often', () => {
  const chance = chanceOf('tenths');
  const met = Array.from<number>({ length: 10 }).fill(0);
  for (let n = 0; n < 10_000; n++) {
    const tenth = Math.floor(chance.fraction(`n${n}`) * 10);
    met[tenth] = (met[tenth] ?? 0) + 1;
  }
  for (const count of met) assert.ok(count > 850 && count < 1150, String(met));
});

test('picks stay within what is given', () => {
  const chance = chanceOf('picks');
  for (let n = 0; n < 200; n++) {
    const whole = chance.between(`b${n}`, 3, 5);
    assert.ok(whole >= 3 && whole <= 5);
    const some = chance.some(`s${n}`, ['a', 'b', 'c', 'd'], 2);
    assert.equal(new Set(some).size, 2);
    assert.deepEqual(some, some.toSorted());
  }
  assert.equal(
    chance.weighted('w', [
      [0, 'never'],
      [1, 'always'],
    ]),
    'always',
  );
  assert.throws(() => chance.pick('none', []), RangeError);
});
