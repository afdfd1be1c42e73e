import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { readNetwork } from './config-network.ts';

test('nobody is trusted, and nothing encrypted, unless it is said', () => {
  assert.deepEqual(readNetwork({}, '/srv/redress'), {
    tls: null,
    trustedProxies: [],
    clamd: null,
    metrics: null,
  });
});

test('proxies are addresses and networks', () => {
  const network = readNetwork({ REDRESS_TRUSTED_PROXIES: '127.0.0.1, ::1 10.0.0.0/8' }, '/srv/redress');
  assert.ok(!isRefusal(network));
  assert.deepEqual(network.trustedProxies, ['127.0.0.1', '::1', '10.0.0.0/8']);
});

for (const wrong of [
  'proxy.example',
  '10.0.0.0/0',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  '*',
  '300.1.1.1',
  '10.0.0.1/',
])
  test(`"${wrong}" is no proxy`, () => {
    const refused = readNetwork({ REDRESS_TRUSTED_PROXIES: wrong }, '/srv/redress');
    assert.ok(isRefusal(refused));
    assert.equal(refused.at, 'REDRESS_TRUSTED_PROXIES');
  });

test('what is measured has an address of its own', () => {
  const network = readNetwork({ REDRESS_METRICS: '127.0.0.1:9464' }, '/srv/redress');
  assert.deepEqual(isRefusal(network) ? network : network.metrics, { host: '127.0.0.1', port: 9464 });
  for (const wrong of ['9464', '127.0.0.1', 'http://127.0.0.1:9464', '127.0.0.1:0']) {
    const refused = readNetwork({ REDRESS_METRICS: wrong }, '/srv/redress');
    assert.equal(isRefusal(refused) && refused.at, 'REDRESS_METRICS', wrong);
  }
});

test('clamd is a socket or a host and port', () => {
  const at = (REDRESS_CLAMD: string) => {
    const network = readNetwork({ REDRESS_CLAMD }, '/srv/redress');
    return isRefusal(network) ? network.at : network.clamd;
  };
  assert.deepEqual(at('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' });
  assert.deepEqual(at('clamd.example:3310'), { host: 'clamd.example', port: 3310 });
  assert.deepEqual(at('[::1]:3310'), { host: '::1', port: 3310 });
  for (const wrong of ['clamd', ':3310', 'clamd:0', 'clamd:70000', 'http://clamd:3310'])
    assert.equal(at(wrong), 'REDRESS_CLAMD', wrong);
});

for (const [cert, key, at] of [
  ['cert.pem', '', 'REDRESS_TLS_KEY_FILE'],
  ['', 'key.pem', 'REDRESS_TLS_CERT_FILE'],
  ['nowhere.pem', 'nowhere.key', 'REDRESS_TLS_CERT_FILE'],
] as const)
  test(`a certificate "${cert}" with the key "${key}" is refused`, () => {
    const refused = readNetwork({ REDRESS_TLS_CERT_FILE: cert, REDRESS_TLS_KEY_FILE: key }, '/srv/redress');
    assert.ok(isRefusal(refused));
    assert.equal(refused.at, at);
  });
