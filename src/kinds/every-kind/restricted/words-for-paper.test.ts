import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { complaint } from '#kinds/complaint/complaint.ts';
import { typedIn, wordsForPaperIn } from './words-for-paper.ts';

test('whole words in any of their endings are found, each once and as it was typed', () => {
  for (const [text, words] of [
    ['His licence conditions, his LICENCE', ['licence']],
    ['Licences were checked; the licence’s end', ['Licences', 'licence']],
    ['supervised by, supervising; our supervisor', ['supervised', 'supervising']],
    ['He offended, reoffended and re-offended', ['offended', 'reoffended', 're-offended']],
    ['an exclusion\nzone', ['exclusion\nzone']],
    ['At court he was sentenced', ['court', 'sentenced']],
    ['A SOPO, a visor', ['SOPO', 'visor']],
    ['RISKS', ['RISKS']],
    ['convictions', ['convictions']],
  ] as const)
    assert.deepEqual(wordsForPaperIn(text), words, text);
});

test('parts of other words are not, in any script', () => {
  for (const text of [
    'courtesy and courtyard',
    'an asterisk*, Riskaé, brisk',
    'Prisonniers de guerre: prisonnière',
    'sentencing is no ending of a sentenceful',
    'zanthoxylum',
    '',
  ])
    assert.deepEqual(
      wordsForPaperIn(text).filter((word) => word !== 'sentencing'),
      [],
      text,
    );
});

test('everything typed is looked at, however deep it stands', () => {
  const input = { words: 'a', elements: [{ did: 'b', outcomes: ['c'] }], n: 1, no: null, yes: true };
  assert.deepEqual(
    typedIn(input).map(({ at, text }) => `${at}=${text}`),
    ['words=a', 'elements.0.did=b', 'elements.0.outcomes.0=c'],
  );
});

test('no choice that a command offers is taken for something typed', () => {
  for (const { name, schema } of complaint.commands.values()) {
    const choices = [
      ...JSON.stringify(z.toJSONSchema(schema, { io: 'input' })).matchAll(
        /"(?:enum|const)":(\[.*?\]|".*?")/g,
      ),
    ]
      .flatMap(([, given = '']) => JSON.parse(given) as string | string[])
      .filter((choice) => choice !== 'nothing-restricted');
    assert.deepEqual(
      choices.filter((choice) => wordsForPaperIn(choice).length > 0),
      [],
      name,
    );
  }
});
