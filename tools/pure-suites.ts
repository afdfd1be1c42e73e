// Runs the suites of the pure rooms in this one process, because none of them can reach another's clock, disk or network
// and starting a process for each costs more than its tests. Filters are the arguments, as for `npm test`.
import { test } from 'node:test';
import { findSuites } from './suites.ts';

for (const path of findSuites(process.argv.slice(2)).pure) {
  try {
    await import(import.meta.resolve(`../${encodeURI(path)}`));
  } catch (error) {
    test(`${path} can be loaded`, () => {
      throw error;
    });
  }
}
