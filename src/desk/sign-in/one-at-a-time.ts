const waiting = new Map<string, Promise<unknown>>();

/** Does a piece of work when the work begun before it under the same name is done. */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const earlier = waiting.get(name) ?? Promise.resolve();
  const mine = earlier.then(work, work);
  waiting.set(name, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(name) === mine) waiting.delete(name);
  }
}
