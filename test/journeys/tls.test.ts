import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect as plainly } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { isRefusal } from '#core/refusal.ts';
import { followTlsFiles, readTlsFiles } from '#server/tls.ts';
import { testApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-tls-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };

/** Puts a fresh certificate with its key where the server reads them. */
async function renew(name: string): Promise<void> {
  const made = await generate([{ name: 'commonName', value: name }], { keyType: 'ec' });
  writeFileSync(files.certFile, made.cert);
  writeFileSync(files.keyFile, made.private);
}

await renew('one.example');
const tls = readTlsFiles(files);
assert.ok(!isRefusal(tls));
const here = await testApp({ tls });
const { port } = here.app.server.address() as AddressInfo;
const at = { host: '127.0.0.1', port, rejectUnauthorized: false };

const secured = (options: { maxVersion?: SecureVersion; ciphers?: string } = {}): Promise<TLSSocket> =>
  new Promise((done, failed) => {
    const socket = connect({ ...at, minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0', ...options }, () =>
      done(socket),
    );
    socket.on('error', failed);
  });

async function nameShown(): Promise<string> {
  const socket = await secured();
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

test('Redress speaks TLS 1.2 and later itself, and tells browsers to stay with it', async () => {
  await here.setUp();
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    const socket = await secured({ maxVersion: version });
    assert.equal(socket.getProtocol(), version);
    socket.destroy();
  }
  for (const version of ['TLSv1', 'TLSv1.1'] as const) await assert.rejects(secured({ maxVersion: version }));
  const headers = await new Promise<Record<string, unknown>>((done, failed) =>
    request({ ...at, path: '/sign-in' }, (answer) => done(answer.resume().headers))
      .on('error', failed)
      .end(),
  );
  assert.match(String(headers['strict-transport-security']), /max-age=63072000/);
  assert.match(
    String(headers['set-cookie']),
    /__Host-redress-visit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax/,
  );
});

test('a cipher that is not authenticated, or gives up old talk with its key, is not spoken', async () => {
  for (const ciphers of [
    'AES128-GCM-SHA256',
    'AES256-SHA',
    'ECDHE-ECDSA-AES128-SHA256',
    'ECDHE-ECDSA-AES256-SHA',
  ])
    await assert.rejects(secured({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` }), /./, ciphers);
  const weakFirst = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384';
  const socket = await secured({ maxVersion: 'TLSv1.2', ciphers: weakFirst });
  assert.equal(socket.getCipher().name, 'ECDHE-ECDSA-AES256-GCM-SHA384');
  socket.destroy();
});

test('whoever speaks plain http to it is hung up on', async () => {
  const said = await new Promise<string>((done) => {
    let text = '';
    const socket = plainly(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('close', () => done(text));
  });
  assert.doesNotMatch(said, /HTTP\/1\.1 [23]/);
});

test('a renewed certificate is served without a restart; one that cannot be used is told, and the old one goes on', async () => {
  const told: string[] = [];
  const end = followTlsFiles(here.app.server, files, (says) => told.push(says));
  assert.equal(await nameShown(), 'one.example');
  await renew('two.example');
  process.emit('SIGHUP');
  assert.equal(await nameShown(), 'two.example');
  writeFileSync(files.keyFile, 'no key');
  process.emit('SIGHUP');
  assert.equal(await nameShown(), 'two.example');
  assert.match(told[0] ?? '', /cannot be used \(.+\)\. The ones read before are still in use/);
  end();
  const wrong = readTlsFiles(files);
  assert.equal(isRefusal(wrong) && wrong.code, 'tls.not-usable');
});
