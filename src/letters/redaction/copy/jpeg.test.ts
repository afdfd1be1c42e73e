import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { bareJpeg } from './jpeg.ts';

const photograph = (progressive: boolean): Promise<Buffer> =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#2a7',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .withExif({ IFD0: { Artist: 'Rowan Vane' } })
    .jpeg({ progressive })
    .toBuffer();

for (const progressive of [false, true])
  test(`what was written beside the pixels goes and the pixels stay${progressive ? ', scan after scan' : ''}`, async () => {
    const whole = await photograph(progressive);
    assert.ok(whole.includes('Rowan Vane'));
    const bare = bareJpeg(Buffer.concat([whole, Buffer.from('Rowan Vane, after the end')]));
    assert.ok(bare !== null && !Buffer.from(bare).includes('Rowan'));
    const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();
    assert.equal(Buffer.compare(await pixels(bare), await pixels(whole)), 0);
  });

test('what is cut short, or no photograph, is not taken for one', async () => {
  const whole = await photograph(false);
  for (const bytes of [whole.subarray(0, 100), whole.subarray(0, -2), Buffer.from('GIF89a'), Buffer.alloc(0)])
    assert.equal(bareJpeg(bytes), null);
});
