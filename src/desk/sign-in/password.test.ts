import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts';
import { passwordRefusal } from './password-rules.ts';

const marigold = {
  email: 'marigold.penn@sandpiper.example',
  name: 'Marigold Penn',
  names: ['Sandpiper Works', 'Work Programme, Larkshire', 'Kestrel Yard Training'],
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

test('letters are counted as people see them: one typed in two parts is one', async () => {
  assert.equal(await codeFor('e\u0301'.repeat(7)), 'password.too-short');
  assert.equal(await codeFor('e\u0301abcwxzq'), 'good');
});

test('every one of the shipped common passwords that is long enough is refused', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const long = (dictionary['passwords-common'] ?? []).map(String).filter((word) => word.length >= 8);
  assert.ok(long.length > 3000, String(long.length));
  for (const word of long.slice(0, 3000)) assert.notEqual(await codeFor(word), 'good', word);
});

test('a password needs length and must not be guessed', async () => {
  for (const [password, code] of [
    ['seven77', 'password.too-short'],
    ['x'.repeat(501), 'password.too-long'],
    ['password', 'password.common'],
    ['Password1', 'password.common'],
    ['12345678', 'password.common'],
    ['qwertyuiop', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['P@ssw0rd!', 'password.common'],
    ['123iloveyou', 'password.common'],
    ['dragon2018', 'password.common'],
    ['drowssap', 'password.common'],
    ['monkeymonkey', 'password.common'],
    ['marigold2018', 'password.about-you'],
    ['SandpiperWorks1', 'password.about-you'],
    ['marigold.penn@sandpiper.example', 'password.about-you'],
    ['Redress2018!', 'password.common'],
    ['kestrel-yard', 'password.about-you'],
    ['larkshire 99', 'password.about-you'],
    ['S4ndp1per', 'password.about-you'],
    ['passwordSandpiper', 'password.about-you'],
    ['!@#$%^&*', 'password.common'],
    ['!"£$%^&*()', 'password.common'],
    ['abcdefgh', 'password.common'],
    ['0987654321', 'password.common'],
    ['13579135', 'password.common'],
    ['123123123', 'password.common'],
    ['19781978', 'password.common'],
    ['06071992', 'password.common'],
    ['1992-07-06', 'password.common'],
    ['November2026!', 'password.common'],
    ['R3dress!!', 'password.common'],
    ['JobcentrePlus1', 'password.common'],
    ['Complaints2026', 'password.common'],
    ['universalcredit', 'password.common'],
    ['correcthorsebatterystaple', 'password.common'],
    ['november rain on slate', 'good'],
    ['83920147', 'good'],
    ['kettle willow otter', 'good'],
    [' spaces before and after ', 'good'],
    ['x'.repeat(64) + 'yz'.repeat(32), 'good'],
    ['correct-battery-9', 'good'],
    ['ŵyneb ŷd 🦉🦉', 'good'],
    ['marigold likes otters in spring', 'good'],
  ] as const)
    assert.equal(await codeFor(password), code, password);
});
