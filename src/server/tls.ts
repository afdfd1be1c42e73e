import { readFileSync, type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { createSecureContext, type SecureContextOptions, type Server } from 'node:tls';
import type { Refusal } from '#core/refusal.ts';
import type { TlsFiles } from './config-network.ts';

/** How often the files are looked at for change, in milliseconds: a certificate is renewed days before it runs out. */
const every = 10_000;

/** Every one keeps what was said secret even from whoever gets the key later, and is authenticated; the strongest first. */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

/** Reads a certificate and its key, or says in a sentence why they cannot be served with. TLS 1.2 and later. */
export function readTlsFiles({ certFile, keyFile }: TlsFiles): SecureContextOptions | Refusal {
  try {
    const options: SecureContextOptions = {
      cert: readFileSync(certFile),
      key: readFileSync(keyFile),
      minVersion: 'TLSv1.2',
      ciphers,
      honorCipherOrder: true,
    };
    // Says now, and not to the first browser, that the two do not go together.
    createSecureContext(options);
    return options;
  } catch (error) {
    const { code = 'not a certificate and its key' } = error as NodeJS.ErrnoException;
    return {
      code: 'tls.not-usable',
      says: `The certificate ${certFile} and the key ${keyFile} cannot be used (${code}).`,
      remedy: 'Put a certificate with its own key there, both in PEM form.',
      clauses: [],
      at: 'REDRESS_TLS_CERT_FILE',
    };
  }
}

/**
 * Serves with what the files hold from now on, whenever they change and at SIGHUP; those connected stay so. Files that cannot be used
 * are told, and the old ones go on. Gives what ends it. The server is one of `node:https`.
 */
export function followTlsFiles(server: object, files: TlsFiles, told: (says: string) => void): () => void {
  const secured = server as Partial<Pick<Server, 'setSecureContext'>>;
  const again = (): void => {
    const read = readTlsFiles(files);
    if ('says' in read) told(`${read.says} The ones read before are still in use.`);
    else secured.setSecureContext?.(read);
  };
  const changed: StatsListener = (now, before) => {
    if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) again();
  };
  const watched = [files.certFile, files.keyFile];
  for (const file of watched) watchFile(file, { interval: every, persistent: false }, changed);
  process.on('SIGHUP', again);
  return () => {
    for (const file of watched) unwatchFile(file, changed);
    process.off('SIGHUP', again);
  };
}
