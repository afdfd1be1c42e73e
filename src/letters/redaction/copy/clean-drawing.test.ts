import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanDrawing } from './clean-drawing.ts';

test('remarks go, with the text that is read out in place of what is drawn; the drawing stays as it stands', () => {
  const drawing = cleanDrawing(
    '/Span <</ActualText (a \\) name) /MCID 0>> BDC BT /F1 12 Tf [(O\\(k) -20 <4f6B>] TJ ET EMC % a remark\n/Im#31 Do',
  );
  assert.equal(drawing?.text, 'BT\n/F1 12 Tf\n[(O\\(k) -20 <4f6B>] TJ\nET\n/Im#31 Do');
  assert.deepEqual(
    [...(drawing?.uses ?? [])].map(([kind, names]) => [kind, ...names]),
    [
      ['Font', 'F1'],
      ['XObject', 'Im#31'],
    ],
  );
});

for (const [what, text] of [
  ['a picture among the instructions', 'BI /W 1 /H 1 ID x EI'],
  ['an instruction nobody knows', '1 0 0 hide'],
  ['operands that lead to nothing', 'q 1 0 0'],
  ['a string without end', '(never closed Tj'],
  ['a dictionary without end', '/P <</A 1 BDC'],
  ['a bracket on its own', 'q ] Q'],
  ['something drawn over a picture', '/Im1 Do 0 0 9 9 re f'],
] as const)
  test(`${what} is not copied`, () => assert.equal(cleanDrawing(text), null));

test('an empty drawing is one', () => assert.equal(cleanDrawing(' \n% nothing\n')?.text, ''));
