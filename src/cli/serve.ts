import type { Command } from './command.ts';

export const command: Command = {
  usage: '[--demo]',
  about:
    'It prints the address to open. PORT, HOST, REDRESS_DATA, DATABASE_URL and REDRESS_URL in the environment set where it listens and keeps its record.',
  options: { demo: { type: 'boolean', says: 'Run the demo, as “redress demo” does' } },
  words: { least: 0, most: 0 },
  async run({ values }, terminal, house) {
    await house.serve(terminal, { demo: values['demo'] === true });
    return process.exitCode === 1 ? 1 : 0;
  },
};
