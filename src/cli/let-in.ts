import { isRefusal } from '#core/refusal.ts';
import { letIn } from '#desk/people/let-in.ts';
import type { Command } from './command.ts';
import { sayRefusal } from './say-refusal.ts';

export const command: Command = {
  usage: 'EMAIL [--data FOLDER]',
  about:
    'For an administrator who has lost their password or second step and has no colleague to help: it takes their second steps and recovery codes away and prints a temporary password, good for a day. They are signed out everywhere. The record says that it was done. It may run while Redress does.',
  options: {
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
  },
  words: { least: 1, most: 1 },
  async run({ values, words: [email = ''] }, terminal, house) {
    const open = await house.openDesk({ data: values['data'] as string | undefined });
    if (isRefusal(open)) return sayRefusal(terminal, open);
    try {
      const done = await letIn(open.desk, email);
      if (isRefusal(done)) return sayRefusal(terminal, done);
      terminal.say(`${done.name} can sign in with the password ${done.password} until this time tomorrow.`);
      terminal.say('They choose their own then, and set up a second step.');
      return 0;
    } finally {
      await open.close();
    }
  },
};
