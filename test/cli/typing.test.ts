import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '#cli/redress.ts';
import { type } from './type.ts';

test('typed alone, or asked for help, it lists every command', async () => {
  const { code, out } = await type([]);
  assert.equal(code, 0);
  for (const [name, { says }] of Object.entries(commands))
    assert.match(out, new RegExp(`^  ${name} +${says}$`, 'm'));
  for (const asked of ['--help', '-h', 'help'])
    assert.deepEqual(await type([asked]), { code: 0, out, err: '' });
});

for (const [name, { load }] of Object.entries(commands))
  test(`${name} says what it takes, and every option in a line`, async () => {
    const help = await type([name, '--help']);
    assert.equal(help.code, 0);
    assert.ok(help.out.startsWith(`redress ${name}`), help.out);
    const { command } = await load();
    for (const [option, { says }] of Object.entries(command.options)) {
      assert.ok(help.out.includes(`--${option}`), option);
      assert.ok(help.out.replaceAll(/\s+/g, ' ').includes(says), says);
    }
    for (const line of help.out.split('\n')) assert.ok(line.length <= 80, line);
    assert.deepEqual(await type(['help', name]), help);
  });

test('what cannot be meant is said in a sentence, and ends with 2', async () => {
  const typed: [string[], RegExp][] = [
    [['tea'], /^There is no command “tea”\. /],
    [['constructor'], /^There is no command “constructor”\. /],
    [['version', '--colour'], /^There is no option --colour\. /],
    [['ask', 'route', '--with'], /^The option --with is not complete, or takes no value\. /],
    [['verify', '--json=yes'], /^The option --json is not complete, or takes no value\. /],
    [['where'], /^Something is missing\. /],
    [['version', 'please'], /^“please” is one word too many\. /],
    [['ask'], /^It does not say which rule to ask\. /],
    [['ask', 'route', '--with', 'nowhere.json'], /^There is no file nowhere\.json\.$/],
    [['scenarios', 'nowhere'], /^There is no file or folder nowhere\.$/],
    [['import', 'people', 'x.csv'], /^There is no “import people”/],
    [
      ['import', 'complaints', 'x.csv', '--map', 'nowhere.yaml'],
      /^It is not said that no row .* --nobody-on-paper-only\./,
    ],
    [['import', 'complaints', 'x.csv', '--nobody-on-paper-only'], /name a map with --map/],
  ];
  for (const [words, expected] of typed) {
    const { code, out, err } = await type(words);
    assert.equal(code, 2, words.join(' '));
    assert.equal(out, '', words.join(' '));
    assert.match(err, expected);
    assert.equal(err.split('\n').length, 1, err);
  }
});
