import packageFile from '../../package.json' with { type: 'json' };
import type { Command } from './command.ts';

export const command: Command = {
  usage: '',
  about: 'Of Redress, and of the Node it runs on.',
  options: { json: { type: 'boolean', says: 'As JSON' } },
  words: { least: 0, most: 0 },
  async run({ values }, terminal) {
    const { version } = packageFile;
    const node = process.versions.node;
    terminal.say(
      values['json'] === true
        ? JSON.stringify({ redress: version, node })
        : `Redress ${version}, Node ${node}`,
    );
    return 0;
  },
};
