/** Long work going on while nobody waits for it. */
export interface Underway {
  /** How far it has got; null before its first step. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

/** Runs long work to its end by itself, keeping how far it has got. */
export function work(
  steps: AsyncGenerator<{ readonly done: number; readonly of: number }, unknown>,
  then: { readonly ended: () => void; readonly failed: (error: unknown) => void },
): Underway {
  const underway: { progress: Underway['progress'] } = { progress: { done: 0, of: 0 } };
  const run = async (): Promise<void> => {
    for await (const step of steps) underway.progress = step;
  };
  run().catch(then.failed).finally(then.ended);
  return underway;
}
