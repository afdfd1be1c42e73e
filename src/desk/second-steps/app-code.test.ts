import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSync } from 'otplib';
import type { Moment } from '#core/day.ts';
import { appLink, inGroups, newAppSecret, periodOf } from './app-code.ts';

/** The secret of RFC 6238's appendix B, "12345678901234567890", in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (epoch: number): Moment =>
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toString() as Moment;
const fresh = { secret, counter: 0 };

test('codes are those of RFC 6238, cut to the six figures apps show', async () => {
  for (const [epoch, eight] of [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const)
    assert.equal(await periodOf(fresh, eight.slice(2), at(epoch)), Math.floor(epoch / 30), String(epoch));
});

test('a clock may be half a minute off either way, and no more', async () => {
  const now = 1_600_000_020;
  const period = Math.floor(now / 30);
  const codeOf = (of: number) => generateSync({ secret, epoch: of * 30 });
  for (const [off, taken] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    const found = await periodOf(fresh, codeOf(period + off), at(now));
    assert.equal(found, taken ? period + off : null, `${off} periods`);
  }
  assert.equal(
    await periodOf(fresh, codeOf(period - 1), at(period * 30 + 29)),
    period - 1,
    'the last second of the next',
  );
  assert.equal(
    await periodOf(fresh, codeOf(period - 1), at(period * 30 + 30)),
    null,
    'and the second after it',
  );
});

test('a code that was used, or lies before one that was, is none', async () => {
  const now = 1_600_000_020;
  const period = Math.floor(now / 30);
  const code = generateSync({ secret, epoch: now });
  assert.equal(await periodOf({ secret, counter: period - 1 }, code, at(now)), period);
  assert.equal(await periodOf({ secret, counter: period }, code, at(now)), null);
  const earlier = generateSync({ secret, epoch: now - 30 });
  assert.equal(await periodOf({ secret, counter: period }, earlier, at(now)), null);
});

test('spaces are typed and do not matter; anything but six figures is no code', async () => {
  assert.equal(await periodOf(fresh, ' 287 082 ', at(59)), 1);
  for (const typed of ['', '28708', '2870820', 'abcdef', '２８７０８２', '287082\0', '-87082'])
    assert.equal(await periodOf(fresh, typed, at(59)), null, typed);
});

test('a secret has 160 bits, differs each time, and an app reads it with its name from the link', async () => {
  const made = await newAppSecret();
  assert.match(made, /^[A-Z2-7]{32}$/);
  assert.notEqual(made, await newAppSecret());
  assert.equal(inGroups('GEZDGNBV'), 'GEZD GNBV');
  const link = new URL(await appLink(secret, 'Sandpiper: Works & Co', 'marigold.penn@sandpiper.example'));
  assert.equal(link.protocol, 'otpauth:');
  assert.equal(link.searchParams.get('secret'), secret);
  assert.equal(link.searchParams.get('issuer'), 'Redress Sandpiper  Works & Co');
});
