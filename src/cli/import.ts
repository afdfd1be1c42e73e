import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRefusal } from '#core/refusal.ts';
import { declarationRefusal, nobodyOnPaper } from '#desk/import/declaration.ts';
import { type Imported, importComplaints } from '#desk/import/import-complaints.ts';
import { readMap } from '#desk/import/map.ts';
import { refusedAsTable } from '#desk/import/refused-table.ts';
import { whoBringsIn } from '#desk/import/who-brings-in.ts';
import type { Command, ExitCode } from './command.ts';
import { sayRefusal } from './say-refusal.ts';
import type { Terminal } from './terminal.ts';

export const command: Command = {
  usage: 'complaints FILE --map MAP --nobody-on-paper-only [--dry-run]',
  about:
    'FILE is a table as CSV, packed or not; MAP says in YAML what its columns are (examples/import). Each row is decided by the rules and stored whole, once, or refused with its reason. Stopped in the middle it goes on where it was. It may run while Redress does. It ends with 1 when rows were refused.',
  options: {
    map: { type: 'string', value: 'MAP', says: 'What the columns are' },
    'nobody-on-paper-only': {
      type: 'boolean',
      says: 'No row is about somebody whose record is kept on paper only: the nominated officer knows',
    },
    'dry-run': { type: 'boolean', says: 'Decide everything and store nothing' },
    by: { type: 'string', value: 'EMAIL', says: 'Who brings them in, where several people may' },
    refused: {
      type: 'string',
      value: 'FILE',
      says: 'Write the refused rows there, with their reasons, as CSV',
    },
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
    json: { type: 'boolean', says: 'What came of it as JSON' },
  },
  words: { least: 2, most: 2 },
  async run({ values, words }, terminal, house) {
    const [what, path = ''] = words;
    if (what !== 'complaints')
      return misunderstood(terminal, `There is no “import ${what}”: only complaints can be brought in.`);
    const declared = values['nobody-on-paper-only'] === true ? nobodyOnPaper : {};
    const undeclared = declarationRefusal(declared);
    if (undeclared !== null)
      return misunderstood(
        terminal,
        `${undeclared.says} Ask the nominated officer, and say it with --nobody-on-paper-only.`,
      );
    const mapFile = values['map'] as string | undefined;
    if (mapFile === undefined)
      return misunderstood(terminal, 'It does not say what the columns are: name a map with --map.');
    for (const file of [path, mapFile])
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
        return misunderstood(terminal, `There is no file ${file}.`);
    const map = readMap(readFileSync(mapFile, 'utf8'));
    if ('faults' in map) {
      for (const fault of map.faults) terminal.mind(fault);
      return 1;
    }
    const open = await house.openDesk({ data: values['data'] as string | undefined });
    if (isRefusal(open)) return sayRefusal(terminal, open);
    try {
      const who = await whoBringsIn(open.desk, values['by'] as string | undefined);
      if (isRefusal(who)) return sayRefusal(terminal, who);
      const imported = await importComplaints(open.desk, {
        ...who,
        file: { name: basename(path), open: () => createReadStream(path) },
        map,
        ...nobodyOnPaper,
        dryRun: values['dry-run'] === true,
        onProgress: (done, of) => terminal.progress(`${done} of ${of} rows`),
      });
      if (isRefusal(imported)) return sayRefusal(terminal, imported);
      const refusedFile = values['refused'] as string | undefined;
      if (refusedFile !== undefined) writeFileSync(refusedFile, refusedAsTable(imported.refused));
      if (values['json'] === true) terminal.say(JSON.stringify(imported, null, 2));
      else for (const line of inWords(imported)) terminal.say(line);
      return imported.refusedInAll === 0 ? 0 : 1;
    } finally {
      await open.close();
    }
  },
};

function misunderstood(terminal: Terminal, says: string): ExitCode {
  terminal.mind(`${says} “redress import --help” says what it takes.`);
  return 2;
}

/** Refused rows shown one by one; past these the reasons are only counted. */
const shown = 20;

function inWords(imported: Imported): string[] {
  const { rows, broughtIn, open, thereAlready, refused, refusedInAll, dryRun } = imported;
  const lines = refused
    .slice(0, shown)
    .map(({ row, column, says, remedy }) =>
      [`Row ${row}${column === null ? '' : `, ${column}`}: ${says}`, remedy].join(' ').trim(),
    );
  const reasons = Map.groupBy(
    refused,
    ({ column, says }) => `${column ?? 'row'}: ${says.replaceAll(/“[^”]*”/g, '“…”')}`,
  );
  const counted = [...reasons].map(([reason, of]) => `  ${of.length}  ${reason}`);
  return [
    ...lines,
    ...(refused.length > shown ? ['', `Refused for these reasons:`, ...counted, ''] : []),
    `${rows} rows: ${broughtIn} ${dryRun ? 'would be' : 'were'} brought in (${open} open, ${broughtIn - open} ended), ${thereAlready} were there already, ${refusedInAll} refused.`,
  ];
}
