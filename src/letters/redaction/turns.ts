/** As many as a small machine has room for beside its other work. */
const atOnce = 2;

let working = 0;
const waiting: (() => void)[] = [];

/** Waits for a turn, and gives what ends it. Rejects with the signal's reason when nobody waits any more. */
export async function taken(signal?: AbortSignal): Promise<() => void> {
  if (working >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else working += 1;
  if (signal?.aborted !== true) return pass;
  pass();
  throw signal.reason;
}

/** Hands the turn to whoever waits longest. */
function pass(): void {
  const next = waiting.shift();
  if (next === undefined) working -= 1;
  else next();
}
