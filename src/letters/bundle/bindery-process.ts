import { bind } from './bind.ts';
import type { FromBindery, ToBindery } from './bindery.ts';
import { finish } from './finish.ts';
import type { Signed } from './request.ts';

// The process that makes one bundle and ends (bindery.ts). It is apart from the server so that a document made to crash a decoder
// takes down nothing else, and so that the memory goes back when it is done.

const waiting: PromiseWithResolvers<Signed>[] = [];

function tell(message: FromBindery): void {
  process.send?.(message);
}

async function make({ order, to }: Extract<ToBindery, { order: unknown }>): Promise<void> {
  const bound = await bind(
    order,
    (done, of, says) => tell({ progress: [done, of, says] }),
    (begun) => tell({ begun }),
  );
  tell({ begun: '' });
  const sign = (bytes: Uint8Array): Promise<Signed> => {
    const signed = Promise.withResolvers<Signed>();
    waiting.push(signed);
    tell({ sign: bytes });
    return signed.promise;
  };
  tell({ made: await finish(order, bound, sign, to) });
}

process.on('message', (message: ToBindery) => {
  if ('signed' in message) waiting.shift()?.resolve(message.signed);
  else
    make(message).then(
      () => process.disconnect?.(),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(70);
      },
    );
});
// Whoever asked for the bundle is gone, and so is the use of it. Ending here also ends what this process started.
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
