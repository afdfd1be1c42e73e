import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve, sep } from 'node:path';
import { isRefusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import { makeBundleOf } from '#desk/bundle/make-bundle.ts';
import { providerOf } from '#desk/bundle/provider-of.ts';
import { fileInBundle, unpackBundle } from '#letters/bundle/unpack-bundle.ts';
import type { Command, ExitCode } from './command.ts';
import { sayRefusal } from './say-refusal.ts';
import type { Terminal } from './terminal.ts';

export const command: Command = {
  usage: 'REF --out FILE',
  about:
    'The bundle of a complaint, as it would go to ICE: one zip with the paginated PDF, its accessible index, the originals that cannot be paged, a signed list of everything in it and a page that checks it offline. FILE may also be a folder, which is filled, or end in .pdf for the paginated PDF alone. It may run while Redress does. It ends with 1 when the bundle cannot be made, and says every reason.',
  options: {
    out: { type: 'string', value: 'FILE', says: 'Where the bundle goes' },
    by: { type: 'string', value: 'NAME', says: 'Who makes it, as the bundle names them' },
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
    json: { type: 'boolean', says: 'What came of it as JSON' },
  },
  words: { least: 1, most: 1 },
  async run({ values, words }, terminal, house) {
    const [reference = ''] = words;
    const out = values['out'] as string | undefined;
    if (out === undefined || out === '')
      return misunderstood(terminal, 'It does not say where the bundle goes: name a file with --out.');
    const open = await house.openDesk({ data: values['data'] as string | undefined });
    if (isRefusal(open)) return sayRefusal(terminal, open);
    try {
      const organisation = await providerOf(open.desk, reference);
      if (organisation === null) return sayRefusal(terminal, noSuchComplaint(reference));
      const made = await makeBundleOf(open.desk, organisation, {
        reference,
        madeBy: (values['by'] as string | undefined) ?? 'the command line',
        key: `bundle:${randomUUID()}`,
        progress: (done, of, says) => terminal.progress(`${says}: ${done} of ${of}`),
        lying: (path) => put(path, out),
      });
      if (made === null) return sayRefusal(terminal, noSuchComplaint(reference));
      if ('refusals' in made) {
        if (values['json'] === true) terminal.say(JSON.stringify(made, null, 2));
        else for (const refusal of made.refusals) sayRefusal(terminal, refusal);
        return 1;
      }
      const { kept } = made;
      if (values['json'] === true) terminal.say(JSON.stringify({ ...kept, out }, null, 2));
      else {
        terminal.say(
          `${out}: ${thousands(kept.documents)} documents on ${thousands(kept.pages)} pages, ${thousands(kept.bytes)} bytes.`,
        );
        for (const notice of kept.notices) terminal.say(notice);
        terminal.say(`SHA-256 of the bundle: ${kept.sha256}`);
      }
      return 0;
    } finally {
      await open.close();
    }
  },
};

/** The bundle at its place: the zip, a folder filled with what is in it, or the paginated PDF alone. */
async function put(zip: string, out: string): Promise<void> {
  const folder = out.endsWith(sep) || (await stat(out).catch(() => null))?.isDirectory() === true;
  if (folder) return unpackBundle(zip, resolve(out));
  await mkdir(dirname(resolve(out)), { recursive: true });
  if (extname(out).toLowerCase() !== '.pdf') return copyFile(zip, out);
  const pdf = await fileInBundle(zip, 'bundle.pdf');
  if (pdf === null) throw new RangeError('a bundle without its bundle.pdf');
  return writeFile(out, pdf);
}

const noSuchComplaint = (reference: string) => ({
  code: 'complaint.not-found',
  says: `There is no complaint ${reference}.`,
  remedy: 'Check the reference.',
  clauses: [],
});

function misunderstood(terminal: Terminal, says: string): ExitCode {
  terminal.mind(`${says} “redress bundle --help” says what it takes.`);
  return 2;
}
