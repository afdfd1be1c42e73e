import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Letter } from '#core/letter.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { picture } from './fixtures/picture.ts';
import { readPdf } from './fixtures/read-pdf.ts';
import { logoRefusal } from './logo.ts';
import { renderLetter } from './render-letter.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const withLogo = (logo: Uint8Array | null, letter: Letter = finalResponse): Letter => ({
  ...letter,
  letterhead: { ...letter.letterhead, logo: logo && digest(logo) },
});

test('a logo is drawn with words for who cannot see it', async () => {
  const logo = picture(120, 80);
  const rendered = await renderLetter(withLogo(logo), logo);
  assert.ok(rendered.ok);
  const { tags } = await readPdf(rendered.pdf);
  assert.deepEqual(tags[0], { role: 'Figure', text: '', alt: 'Sandpiper Works logo' });
  assert.equal(tags[1]?.text, 'Sandpiper Works');
});

test('one provider’s logo never appears in another’s letter', async () => {
  const [one, other] = [picture(30, 20), picture(31, 20)];
  const first = await renderLetter(withLogo(one), one);
  const second = await renderLetter(withLogo(other), other);
  const again = await renderLetter(withLogo(one), one);
  const none = await renderLetter(withLogo(null));
  assert.ok(first.ok && second.ok && again.ok && none.ok);
  assert.equal(again.sha256, first.sha256);
  assert.equal(new Set([first.sha256, second.sha256, none.sha256]).size, 3);
});

test('a very wide logo leaves room for the name', async () => {
  const logo = picture(1000, 20);
  const rendered = await renderLetter(withLogo(logo), logo);
  assert.ok(rendered.ok);
  assert.ok((await readPdf(rendered.pdf)).right < 540);
});

test('a letter is refused with no logo, another logo, or a logo it did not ask for', async () => {
  const logo = picture(30, 20);
  const codes = async (letter: Letter, given?: Uint8Array): Promise<string[]> => {
    const rendered = await renderLetter(letter, given);
    return rendered.ok ? [] : rendered.refusals.map(({ code }) => code);
  };
  assert.deepEqual(await codes(withLogo(logo)), ['letter.logo-missing']);
  assert.deepEqual(await codes(withLogo(logo), picture(31, 20)), ['letter.logo-differs']);
  assert.deepEqual(await codes(withLogo(null), logo), ['letter.logo-differs']);
});

test('what is handed in as a logo must be a whole picture of a fair size', async () => {
  const code = async (bytes: Uint8Array): Promise<string | undefined> => (await logoRefusal(bytes))?.code;
  const logo = picture(120, 80);
  assert.equal(await code(logo), undefined);
  assert.equal(await code(logo.subarray(0, 60)), 'letter.logo-unreadable');
  assert.equal(await code(new Uint8Array()), 'letter.logo-not-a-picture');
  assert.equal(
    await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'letter.logo-not-a-picture',
  );
  assert.equal(await code(Buffer.from('GIF89a')), 'letter.logo-not-a-picture');
  assert.equal(await code(new Uint8Array(1_000_001)), 'letter.logo-too-large');
});

test('a damaged logo that got this far is a refusal, not a crash', async () => {
  const damaged = picture(120, 80).subarray(0, 60);
  const rendered = await renderLetter(withLogo(damaged), damaged);
  assert.ok(!rendered.ok);
  assert.equal(rendered.refusals[0]?.code, 'letter.logo-unreadable');
});
