import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTheClear } from './in-the-clear.ts';

const here = { host: '127.0.0.1', tls: null, publicUrl: null, databaseUrl: null };
const files = { certFile: '/etc/redress/cert.pem', keyFile: '/etc/redress/key.pem' };

test('on one machine, behind TLS, and with a database that proves itself there is nothing to say', () => {
  for (const told of [
    {},
    { host: 'localhost' },
    { host: '::1' },
    { host: '127.9.9.9' },
    { host: '0.0.0.0', tls: files },
    { host: '0.0.0.0', publicUrl: 'https://complaints.example' },
    { databaseUrl: 'postgresql://redress@127.0.0.1:5432/redress' },
    { databaseUrl: 'postgresql://redress@[::1]/redress' },
    { databaseUrl: 'postgresql:///redress?host=/var/run/postgresql' },
    { databaseUrl: 'postgresql://redress@db.example/redress?sslmode=verify-full' },
  ])
    assert.deepEqual(inTheClear({ ...here, ...told }), []);
});

test('listening where others are, without TLS, is said', () => {
  for (const told of [
    { host: '0.0.0.0' },
    { host: '::' },
    { host: '10.0.0.4', publicUrl: 'http://complaints.example' },
  ])
    assert.match(inTheClear({ ...here, ...told }).join(), /without TLS, so passwords can be read/);
});

test('a database elsewhere that does not prove itself is said, and its password is not', () => {
  for (const mode of ['', '?sslmode=disable', '?sslmode=require', '?sslmode=no-verify', '?host=10.0.0.5']) {
    const said = inTheClear({
      ...here,
      databaseUrl: `postgresql://redress:kept-quiet@db.example/redress${mode}`,
    });
    assert.equal(said.length, 1, mode);
    assert.match(said.join(), /^The database at (db\.example|10\.0\.0\.5) is spoken to without TLS/);
    assert.doesNotMatch(said.join(), /kept-quiet/);
  }
});
