import type { Command } from './command.ts';

export const command: Command = {
  usage: '',
  about:
    'OpenAPI 3.1 as JSON, made from the schemas that read what programs send. A running Redress gives the same at /api/openapi.json.',
  options: { json: { type: 'boolean', says: 'As JSON, which it is in any case' } },
  words: { least: 0, most: 0 },
  async run(_typed, terminal, house) {
    terminal.say(JSON.stringify(await house.openapi(), null, 2));
    return 0;
  },
};
