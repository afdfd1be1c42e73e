import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts';
import { passwordRefusal } from './password-rules.ts';

const marigold = {
  email: 'marigold.penn@sandpiper.example',
  name: 'Marigold Penn',
  organisation: 'Sandpiper Works',
};

test('a password is kept in the PHC form, salted, and known again', async () => {
  const kept = await hashPassword('kettle willow otter');
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(kept, await hashPassword('kettle willow otter'));
  assert.equal(await checkPassword('kettle willow otter', kept), true);
  assert.equal(await checkPassword('kettle willow Otter', kept), false);
  assert.equal(await checkPassword('', kept), false);
  assert.equal(isOutdated(kept), false);
  assert.equal(isOutdated(kept.replace('m=19456', 'm=9216')), true);
});

test('the same keys pressed on another keyboard are the same password', async () => {
  assert.equal(await checkPassword('cafe\u0301 cafe\u0301', await hashPassword('café café')), true);
});

test('where nothing is kept, nothing matches', async () => {
  assert.equal(await checkPassword('', null), false);
  assert.equal(await checkPassword('kettle willow otter', 'not a hash'), false);
});

const codeFor = async (password: string) => (await passwordRefusal(password, marigold))?.code ?? 'good';

test('a password needs length and must not be guessed', async () => {
  for (const [password, code] of [
    ['seven77', 'password.too-short'],
    ['x'.repeat(501), 'password.too-long'],
    ['password', 'password.common'],
    ['Password1', 'password.common'],
    ['12345678', 'password.common'],
    ['qwertyuiop', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['marigold2018', 'password.about-you'],
    ['SandpiperWorks1', 'password.about-you'],
    ['marigold.penn@sandpiper.example', 'password.about-you'],
    ['kettle willow otter', 'good'],
    ['correct-battery-9', 'good'],
    ['ŵyneb ŷd 🦉🦉', 'good'],
    ['marigold likes otters in spring', 'good'],
  ] as const)
    assert.equal(await codeFor(password), code, password);
});
