import type { Command } from './command.ts';

export const command: Command = {
  usage: '',
  about:
    'A provider with its people and two years of complaints, all invented, in a data folder of its own. The page to sign in lists who can. The first start makes it, which takes half a minute; it is the same again at the next.',
  options: {},
  words: { least: 0, most: 0 },
  async run(_typed, terminal, house) {
    await house.serve(terminal, { demo: true });
    return process.exitCode === 1 ? 1 : 0;
  },
};
