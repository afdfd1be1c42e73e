import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '#core/refusal.ts';
import { onThePureDomain, type Played, playFile, type StageFor } from '#desk/scenarios/play-file.ts';
import type { Command } from './command.ts';
import { stageAt } from './remote-stage.ts';
import { sayRefusal } from './say-refusal.ts';

export const command: Command = {
  usage: 'PATH… [--against URL] [--json]',
  about:
    'Files, or folders with all they hold. Without --against they are played on the rules alone. With it they run through a Redress started for a demonstration, each in a world of its own, and must come out the same. The last line says how many passed and failed.',
  options: {
    against: { type: 'string', value: 'URL', says: 'A running Redress that allows rehearsals' },
    json: { type: 'boolean', says: 'How each file went, as JSON' },
  },
  words: { least: 1, most: 10_000 },
  async run({ values, words }, terminal) {
    const found = filesIn(words);
    if ('missing' in found) {
      terminal.mind(`There is no file or folder ${found.missing}.`);
      return 2;
    }
    const { files } = found;
    if (files.length === 0) {
      terminal.mind('There is no scenario there: scenarios are files that end in .yaml.');
      return 2;
    }
    const stage = await stageFor(values['against'] as string | undefined);
    if (isRefusal(stage)) return sayRefusal(terminal, stage);
    const played: (Played & { readonly file: string })[] = [];
    for (const [index, file] of files.entries()) {
      terminal.progress(`${index} of ${files.length}`);
      const one = await playFile(readFileSync(file, 'utf8'), stage);
      played.push({ file, ...one });
      if (one.ok || values['json'] === true) continue;
      terminal.say(`${file}${one.title === '' ? '' : `: ${one.title}`}`);
      for (const fault of one.faults) terminal.say(`  ${fault}`);
    }
    const failed = played.filter(({ ok }) => !ok).length;
    terminal.say(
      values['json'] === true
        ? JSON.stringify({ passed: played.length - failed, failed, scenarios: played }, null, 2)
        : `${played.length - failed} passed, ${failed} failed`,
    );
    return failed === 0 ? 0 : 1;
  },
};

const stageFor = async (
  against: string | undefined,
): Promise<StageFor | Exclude<Awaited<ReturnType<typeof stageAt>>, StageFor>> =>
  against === undefined ? onThePureDomain : stageAt(against);

/** The scenario files that paths name, each once. */
function filesIn(
  paths: readonly string[],
): { readonly files: readonly string[] } | { readonly missing: string } {
  const files = new Set<string>();
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { missing: path };
    if (!found.isDirectory()) files.add(path);
    else
      for (const name of globSync('**/*.{yaml,yml}', { cwd: path }).toSorted()) files.add(join(path, name));
  }
  return { files: [...files] };
}
