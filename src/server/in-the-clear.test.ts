import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { listensInTheClear, readInTheClear, whyInTheClear } from './in-the-clear.ts';

const here = { host: '127.0.0.1', tls: null, publicUrl: null };
const files = { certFile: '/etc/redress/cert.pem', keyFile: '/etc/redress/key.pem' };
const nowhere = { databaseUrl: null, clamd: null, metrics: null, inTheClear: [] };

test('on one machine, or behind TLS, there is nothing to say', () => {
  for (const told of [
    {},
    { host: 'localhost' },
    { host: '::1' },
    { host: '127.9.9.9' },
    { host: '0.0.0.0', tls: files },
    { host: '0.0.0.0', publicUrl: 'https://complaints.example' },
  ])
    assert.deepEqual(listensInTheClear({ ...here, ...told }), []);
});

test('listening where others are, without TLS, is said', () => {
  for (const told of [
    { host: '0.0.0.0' },
    { host: '::' },
    { host: '10.0.0.4', publicUrl: 'http://complaints.example' },
  ])
    assert.match(listensInTheClear({ ...here, ...told }).join(), /without TLS, so passwords can be read/);
});

test('a database that proves whose it is, and whatever is on this machine, may be spoken to', () => {
  for (const databaseUrl of [
    null,
    'postgresql://redress@127.0.0.1:5432/redress',
    'postgresql://redress@[::1]/redress',
    'postgresql:///redress?host=/var/run/postgresql',
    'postgresql://redress@db.example/redress?sslmode=verify-full',
  ])
    assert.equal(whyInTheClear({ ...nowhere, databaseUrl }), null);
  const beside = { clamd: { path: '/run/clamd' }, metrics: { host: '127.0.0.1', port: 9464 } };
  assert.equal(whyInTheClear({ ...nowhere, ...beside }), null);
  assert.equal(whyInTheClear({ ...nowhere, clamd: { host: 'localhost', port: 3310 } }), null);
});

test('a database elsewhere that does not prove itself is refused without its password, unless it is named', () => {
  for (const mode of ['', '?sslmode=disable', '?sslmode=require', '?sslmode=no-verify', '?host=10.0.0.5']) {
    const given = { ...nowhere, databaseUrl: `postgresql://redress:kept-quiet@db.example/redress${mode}` };
    const refused = whyInTheClear(given);
    assert.match(refused?.says ?? '', /^The database at (db\.example|10\.0\.0\.5) would be spoken to/);
    assert.match(refused?.remedy ?? '', /REDRESS_IN_THE_CLEAR=database/);
    assert.doesNotMatch(JSON.stringify(refused), /kept-quiet/);
    assert.equal(whyInTheClear({ ...given, inTheClear: ['database'] }), null);
    assert.notEqual(whyInTheClear({ ...given, inTheClear: ['clamd', 'metrics'] }), null);
  }
});

test('so are clamd and what is measured, on another machine', () => {
  for (const [what, given] of [
    ['clamd', { clamd: { host: '10.0.0.7', port: 3310 } }],
    ['metrics', { metrics: { host: '0.0.0.0', port: 9464 } }],
  ] as const) {
    assert.match(whyInTheClear({ ...nowhere, ...given })?.remedy ?? '', new RegExp(`CLEAR=${what}`));
    assert.equal(whyInTheClear({ ...nowhere, ...given, inTheClear: [what] }), null);
  }
});

test('what may go in the clear is named in words that are known', () => {
  assert.deepEqual(readInTheClear(undefined), []);
  assert.deepEqual(readInTheClear('database, metrics'), ['database', 'metrics']);
  for (const held of ['everything', 'database everything', '1'])
    assert.ok(isRefusal(readInTheClear(held)), held);
});
