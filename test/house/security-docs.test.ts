import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentTypes, largestDocument } from '#desk/documents/keep-document.ts';
import { largestLogo } from '#desk/settings/logo.ts';
import * as limits from '#desk/sign-in/limits.ts';
import { longest } from '#kinds/inputs.ts';
import { typeInWords } from '#record/files/type.ts';
import { largestFile } from '#web/forms/read-upload.ts';
import packages from '../../package.json' with { type: 'json' };
import { root } from './planted.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const folder = 'docs/security';
const pages = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
const [ways, sent, keys, data, dependencies] = [
  'ways-in',
  'limits',
  'cryptography',
  'data-and-logs',
  'dependencies',
].map((name) => read(`${folder}/${name}.md`)) as [string, string, string, string, string];

test('the ways in, and how often each may be tried, are as the code has them', () => {
  const {
    failuresOfName: name,
    attemptsOfAddress: address,
    failuresOfSecondStep: step,
    failuresOfSecondStepInAll: inAll,
    challengesOfAddress: asked,
  } = limits;
  for (const row of [
    `| ${name.most} failures | ${name.within.minutes} minutes |`,
    `| ${address.most} failures, ${address.mostInAll} attempts | ${address.within.hours} hour |`,
    `| ${step.most} | ${step.within.minutes} minutes |`,
    `| ${inAll.most} | ${inAll.within.hours} hours |`,
    `| ${asked.most} | ${asked.within.minutes} minutes |`,
  ])
    assert.ok(ways.includes(row), row);
  assert.match(
    ways,
    new RegExp(`${limits.idle.minutes} minutes unused, and after ${limits.atMost.hours} hours`),
  );
  assert.match(ways, new RegExp(`works for ${limits.temporaryGood.hours} hours`));
  assert.match(ways, new RegExp(`shown within ${limits.proofGood.minutes} minutes`));
  assert.match(ways, /^8 to 500 characters/m);
  for (const word of [
    'password',
    'passkey',
    'single sign-on',
    'POST /api/session',
    'First run',
    'let-in',
    'demo',
  ])
    assert.ok(ways.toLowerCase().includes(word.toLowerCase()), word);
});

test('what may be sent is as the code has it', () => {
  assert.equal(largestDocument, largestFile);
  assert.match(sent, new RegExp(`table brought in \\| ${largestFile / 1024 / 1024} MB`));
  assert.match(sent, new RegExp(`a logo \\| ${largestLogo / 1_000_000} MB`));
  assert.match(sent, new RegExp(`up to ${longest.toLocaleString('en-GB')} characters`));
  const app = read('src/server/app.ts');
  for (const [says, set] of [
    ['a program’s call | 4 MB', 'bodyLimit: 4 * 1024 * 1024'],
    ['files in one form | 20, and 500 fields', 'files: 20,\n      fields: 500,'],
    ['within 20 seconds', 'headersTimeout: 20_000'],
    ['a whole request | 10 minutes', 'requestTimeout: 600_000'],
  ] as const) {
    assert.ok(sent.replaceAll("'", '’').includes(says), says);
    assert.ok(app.includes(set), set);
  }
  const named: Readonly<Record<string, string>> = {
    application: 'PDF',
    image: 'pictures',
    text: 'text and CSV',
    message: 'e-mail',
    audio: 'sound',
    video: 'film',
  };
  for (const type of documentTypes) assert.ok(sent.includes(named[type.split('/')[0] ?? ''] ?? type), type);
  for (const refused of ['application/x-elf', 'text/html', 'application/zip'])
    assert.ok(!documentTypes.some((type) => type === refused), typeInWords(refused));
});

test('what is encrypted, hashed and signed stands there with the files that do it, and none that does is left out', () => {
  const named = [...keys.matchAll(/`(src\/[^`]+)`/g)].map(([, path = '']) => path);
  assert.ok(named.length >= 12);
  for (const path of named) assert.ok(existsSync(join(root, path)), path);
  for (const doing of [
    'src/desk/sign-in/password-hash.ts',
    'src/desk/sign-in/session.ts',
    'src/web/signed-in/cookies.ts',
    'src/record/accounts/sealed-secret.ts',
    'src/desk/single-sign-on/way.ts',
    'src/record/files/seal.ts',
    'src/record/events/hash.ts',
    'src/server/tls.ts',
  ])
    assert.ok(named.includes(doing), doing);
  for (const key of [
    'file key',
    'signing key',
    'TLS key',
    'backup key',
    'client secret',
    'database’s password',
  ])
    assert.ok(
      keys.replaceAll("'", '’').includes(`| ${key}`) || keys.replaceAll("'", '’').includes(`the ${key}`),
      key,
    );
});

test('every level of data and every log stands there, with who reads it and how long it is kept', () => {
  for (const level of ['on paper only', 'restricted', 'personal', 'secrets', 'staff', 'public'])
    assert.match(data, new RegExp(`^\\| \\*\\*${level}\\*\\* \\| .+ \\| .+ \\|$`, 'm'));
  const logs = [...data.slice(data.indexOf('## Logs')).matchAll(/^\| (?!Where|---)(.+) \|$/gm)];
  assert.ok(logs.length >= 6);
  for (const [, row = ''] of logs) assert.equal(row.split(' | ').length, 5, row);
});

test('how soon a weakness is mended stands there, and what reads files is among the packages', () => {
  assert.match(dependencies, /\| two days \|[\s\S]*\| seven days \|[\s\S]*\| thirty days \|/);
  for (const [, name = ''] of dependencies
    .slice(dependencies.indexOf('Every package'))
    .matchAll(/`([@\w/.-]+)`/g))
    assert.ok(name in packages.dependencies, name);
});

test('every page of these is led to from their first, and every link leads somewhere', () => {
  const first = read(`${folder}/README.md`);
  for (const name of pages) assert.ok(name === 'README.md' || first.includes(`(${name})`), name);
  for (const [base, text] of [
    ...pages.map((name) => [folder, read(`${folder}/${name}`)]),
    ['.', read('SECURITY.md')],
  ])
    for (const [, target = ''] of (text ?? '').matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      assert.ok(existsSync(join(root, base ?? '', target)), target);
});
