// What a person sees of the check: chooses files, hears how far it is, reads what was found.
import { compare, signatureState } from './check.mjs';
import { filesOfZip, isZip } from './zip.mjs';

const part = (id) => document.getElementById(id);
const sealed = JSON.parse(part('sealed').textContent);
const manifest = JSON.parse(sealed.manifest);
const documents = new Map(manifest.documents.map((one) => [one.original, one]));
let latest = 0;

for (const [id, folder] of [
  ['files', false],
  ['folder', true],
]) {
  part(id).addEventListener('change', ({ target }) => void check(fromInput(target.files), { folder }));
  // Emptied first, so that the same file can be chosen again after it was put right.
  part(id).addEventListener('click', ({ target }) => {
    target.value = '';
  });
}
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  void dropped(event.dataTransfer);
});

/** What was dropped: read off at once, because a browser forgets it when the event is over. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const loose = fromInput(transfer.files);
  const folder = entries.some(({ isDirectory }) => isDirectory);
  await check(folder ? (await Promise.all(entries.map(within))).flat() : loose, { folder });
}

const named = (file, path) => ({ path, file, open: () => file.arrayBuffer() });
const fromInput = (files) => [...files].map((file) => named(file, file.webkitRelativePath || file.name));

/** The files of a dropped folder, however deep. */
async function within(entry) {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [named(await new Promise((done, fail) => entry.file(done, fail)), path)];
  const reader = entry.createReader();
  const all = [];
  // A browser hands a folder out in portions, and an empty one is the end.
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(within))).flat();
}

async function check(chosen, { folder = false } = {}) {
  if (chosen.length === 0) return;
  latest += 1;
  const own = latest;
  part('result').hidden = true;
  if (globalThis.crypto?.subtle === undefined) {
    show('unsure', 'This browser cannot check files.', ['Open this page in a current browser.'], []);
    return;
  }
  tell('Reading what you chose.');
  const zip = chosen.length === 1 && (await isZip(chosen[0].file));
  try {
    const files = zip ? await filesOfZip(chosen[0].file) : chosen;
    const found = await compare(sealed, files, (done, of, path) =>
      tell(`Checking ${done} of ${of}: ${path}`),
    );
    const signature = await signatureState(sealed);
    // Somebody who chose again while this ran is waiting for the later answer.
    if (own === latest) report(found, signature, { whole: zip || folder, count: files.length });
  } catch {
    if (own === latest)
      show(
        'bad',
        'This zip file is damaged.',
        ['Its list of contents cannot be read, so nothing in it can be checked.'],
        [],
      );
  }
}

function report(found, signature, { whole, count }) {
  const lists = [
    ['Changed since', found.changed],
    [whole ? 'Missing' : 'Not among what you chose, so not checked', found.missing],
    ['Does not belong to this bundle', found.foreign],
    ['Cannot be read', found.unread],
  ];
  if (signature === 'bad') {
    const proves = 'The list it carries does not bear the signature, so it proves nothing about the files.';
    show('bad', 'This page was changed.', [proves], lists);
    return;
  }
  const note =
    signature === 'cannot'
      ? 'This browser cannot check the signature. The files were compared with the list this page carries; a current browser checks the signature too.'
      : 'The list of files bears the signature of the key shown below.';
  const { state, says } = verdict(found, { whole, count });
  show(state === 'good' && signature !== 'good' ? 'unsure' : state, says, [note], lists);
}

function verdict({ changed, missing, foreign, unread }, { whole, count }) {
  if (changed.length + unread.length + (whole ? missing.length : 0) > 0)
    return { state: 'bad', says: 'Something in this bundle was changed.' };
  if (foreign.length > 0)
    return { state: 'bad', says: 'Something was added that does not belong to this bundle.' };
  if (missing.length > 0)
    return {
      state: 'part',
      says: `Nothing has been changed in the ${count === 1 ? 'file' : `${count} files`} you chose.`,
    };
  return { state: 'good', says: `Nothing has been changed since ${sealed.madeOn}.` };
}

function show(state, says, notes, lists) {
  tell('');
  const result = part('result');
  result.className = `result ${state}`;
  result.replaceChildren(made('h2', says), ...notes.map((note) => made('p', note)), ...lists.flatMap(listed));
  result.hidden = false;
  result.focus();
}

function listed([heading, paths]) {
  if (paths.length === 0) return [];
  const list = document.createElement('ul');
  list.append(...paths.map((path) => made('li', withTitle(path))));
  return [made('h3', heading), list];
}

const withTitle = (path) => {
  const document = documents.get(path);
  return document === undefined ? path : `${path} (document ${document.number}, “${document.title}”)`;
};

function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function tell(says) {
  part('progress').textContent = says;
}
