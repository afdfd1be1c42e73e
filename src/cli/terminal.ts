import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Where a command says things, and where it reads what is piped into it. */
export interface Terminal {
  /** The answer: standard output, and nothing else goes there. */
  say(line: string): void;
  /** What went wrong, or how far it is: standard error. */
  mind(line: string): void;
  /** How far long work is: written over itself where somebody watches, otherwise nothing. */
  progress(line: string): void;
  /** A secret somebody types, shown to nobody; null where nobody sits there to type it. */
  secret(question: string): Promise<string | null>;
  /** All that is piped in. */
  piped(): Promise<string>;
}

/** The terminal of this process. */
export function ownTerminal(): Terminal {
  const watched = process.stderr.isTTY;
  let open = false;
  // Whoever reads only the first lines has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const closeLine = (): void => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    say(line) {
      closeLine();
      process.stdout.write(`${line}\n`);
    },
    mind(line) {
      closeLine();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!watched) return;
      process.stderr.write(`\r\u001b[K${line}`);
      open = true;
    },
    async secret(question) {
      if (!watched || !process.stdin.isTTY) return null;
      closeLine();
      process.stderr.write(question);
      const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
      const reader = createInterface({ input: process.stdin, output: unseen, terminal: true });
      try {
        return await reader.question('');
      } finally {
        reader.close();
        process.stderr.write('\n');
      }
    },
    piped: () => text(process.stdin),
  };
}
