import type { Command } from './command.ts';

export const command: Command = {
  usage: '',
  about:
    'It prints the address to open. PORT, HOST, REDRESS_DATA, DATABASE_URL and REDRESS_URL in the environment set where it listens and keeps its record.',
  options: {},
  words: { least: 0, most: 0 },
  async run(_typed, _terminal, house) {
    await house.serve();
    return process.exitCode === 1 ? 1 : 0;
  },
};
