import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';

for (const [text, folded] of [
  ['Zoë BRÛLÉ', 'zoe brule'],
  ['Ŵŷ Llŷr', 'wy llyr'],
  ['Straße Æsop Œuvre smørbrød Łódź Þór', 'strasse aesop oeuvre smorbrod lodz thor'],
  ['ﬁne ＦＵＬＬ ①', 'fine full 1'],
  ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
  ['Ёлка', 'елка'],
  ['شَكْوَى', 'شكوى'],
  ['שָׁלוֹם', 'שלום'],
  ['सीता', 'सीता'],
  ['İstanbul Iğdır', 'istanbul igdir'],
  ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
])
  test(`"${text}" is compared as "${folded}"`, () => {
    assert.equal(fold(text ?? ''), folded?.normalize('NFKD'));
  });

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});
