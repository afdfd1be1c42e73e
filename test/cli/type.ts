import type { House } from '#cli/house.ts';
import { redress } from '#cli/redress.ts';
import { house as ownHouse } from '#server/house.ts';

/** How a command ended, and every line it said. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Types a command line, in this process: what it says is collected, and `piped` is what it is fed. */
export async function type(
  words: readonly string[],
  { house = ownHouse, piped = '' }: { readonly house?: House; readonly piped?: string } = {},
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await redress(
    words,
    {
      say: (line) => out.push(line),
      mind: (line) => err.push(line),
      progress: () => undefined,
      secret: async () => null,
      piped: async () => piped,
    },
    house,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}
