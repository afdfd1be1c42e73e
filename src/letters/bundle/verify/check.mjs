// Compares files with the list this page carries. Knows nothing of how it is shown.

const ownFiles = ['verify.html', 'manifest.json', 'manifest.sig', 'SHA256SUMS'];
/** What systems leave in folders by themselves. */
const litter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//;

const hex = (buffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));
const bytesOf = (text) => new TextEncoder().encode(text);
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Whether the list this page carries bears its signature: "good", "bad", or "cannot" where the browser cannot tell. */
export async function signatureState({ manifest, signature }) {
  const signed = JSON.parse(signature);
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(signed.publicKey), 'Ed25519', false, [
      'verify',
    ]);
    const good = await crypto.subtle.verify('Ed25519', key, fromBase64(signed.signature), bytesOf(manifest));
    return good && (await sha256(fromBase64(signed.publicKey))) === signed.fingerprint ? 'good' : 'bad';
  } catch (error) {
    return error.name === 'NotSupportedError' ? 'cannot' : 'bad';
  }
}

/**
 * Compares files (`{ path, open }`) with the list. Gives what was changed, is missing, does not belong or could not be read, each with
 * its path. `tell` hears how far it is.
 */
export async function compare(sealed, chosen, tell) {
  const manifest = JSON.parse(sealed.manifest);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const found = { changed: [], missing: [], foreign: [], unread: [] };
  const sums = new Map();
  const texts = new Map();
  const files = matched(chosen, [...listed.keys(), ...ownFiles]);
  for (const [at, { path, open, known, again }] of files.entries()) {
    tell(at + 1, files.length, path);
    if (!known) found.foreign.push(path);
    else if (again) found.changed.push(path);
    else {
      try {
        const content = await open();
        sums.set(path, await sha256(content));
        if (ownFiles.includes(path)) texts.set(path, new TextDecoder().decode(content));
      } catch {
        found.unread.push(path);
      }
    }
  }
  for (const [path, { sha256: sum }] of listed) {
    if (!files.some((file) => file.path === path)) found.missing.push(path);
    else if (sums.has(path) && sums.get(path) !== sum) found.changed.push(path);
  }
  for (const path of ownFiles) if (!files.some((file) => file.path === path)) found.missing.push(path);
  if (texts.has('manifest.json') && texts.get('manifest.json') !== sealed.manifest)
    found.changed.push('manifest.json');
  if (texts.has('manifest.sig') && texts.get('manifest.sig') !== sealed.signature)
    found.changed.push('manifest.sig');
  await compareSums(sealed, manifest, { sums, texts, found });
  return found;
}

/** The list of sums has a line for each file, in their order; only the line of this page is not known to it. */
async function compareSums(sealed, manifest, { sums, texts, found }) {
  const text = texts.get('SHA256SUMS');
  if (text === undefined) return;
  const own = /^([0-9a-f]{64}) {2}verify\.html$/m.exec(text);
  const expected = [
    ...manifest.files,
    { path: 'manifest.json', sha256: await sha256(bytesOf(sealed.manifest)) },
    { path: 'manifest.sig', sha256: await sha256(bytesOf(sealed.signature)) },
    { path: 'verify.html', sha256: own?.[1] },
  ];
  if (text !== expected.map((line) => `${line.sha256}  ${line.path}\n`).join(''))
    found.changed.push('SHA256SUMS');
  else if (sums.has('verify.html') && sums.get('verify.html') !== own[1])
    found.changed.push('verify.html or SHA256SUMS');
}

/** Each chosen file under the path it has in the bundle: with the folder it was unpacked into taken off, or by its name alone. */
function matched(chosen, paths) {
  const clean = chosen.filter(({ path }) => !litter.test(path));
  const first = clean[0]?.path.split('/')[0];
  const wrapped =
    clean.length > 0 &&
    !paths.includes(clean[0].path) &&
    clean.every(({ path }) => path.startsWith(`${first}/`));
  const seen = new Set();
  return clean.map(({ path, open }) => {
    const inside = wrapped ? path.slice(first.length + 1) : path;
    const known = paths.find((one) => one === inside) ?? paths.find((one) => one.endsWith(`/${inside}`));
    const again = known !== undefined && seen.has(known);
    seen.add(known);
    return { path: known ?? inside, open, known: known !== undefined, again };
  });
}
