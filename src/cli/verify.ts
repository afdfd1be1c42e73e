import { isRefusal } from '#core/refusal.ts';
import { type Fault, verifyRecord } from '#desk/verify/verify.ts';
import type { Command } from './command.ts';
import { sayRefusal } from './say-refusal.ts';

export const command: Command = {
  usage: '[--data FOLDER] [--json]',
  about:
    'It checks every event, chain, checkpoint and file, and everything shown against a replay. It may run while Redress does. It ends with 1 when anything is not as it was recorded.',
  options: {
    data: {
      type: 'string',
      value: 'FOLDER',
      says: 'The data folder; otherwise the one Redress is configured with',
    },
    json: { type: 'boolean', says: 'The faults and what was looked at, as JSON' },
  },
  words: { least: 0, most: 0 },
  async run({ values }, terminal, house) {
    const open = await house.openDesk({ data: values['data'] as string | undefined });
    if (isRefusal(open)) return sayRefusal(terminal, open);
    try {
      const faults: Fault[] = [];
      const checking = verifyRecord(open.desk);
      let next = await checking.next();
      for (; next.done !== true; next = await checking.next()) {
        faults.push(next.value);
        if (values['json'] !== true) terminal.say(inWords(next.value));
      }
      const seen = next.value;
      terminal.say(
        values['json'] === true
          ? JSON.stringify({ ...seen, faults })
          : `${seen.events} events in ${seen.streams} streams of ${seen.organisations} organisations: ${seen.faults === 0 ? 'no fault' : `${seen.faults} faults`}.`,
      );
      return seen.faults === 0 ? 0 : 1;
    } finally {
      await open.close();
    }
  },
};

const inWords = ({ organisation, reference, stream, version, says }: Fault): string =>
  `${[organisation, reference ?? stream, version === null ? null : `event ${version}`].filter((part) => part !== null).join(', ')}: ${says}`;
