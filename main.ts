import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What Node makes of our files is kept beside the packages, where only who installed them can write: the next start takes
// two thirds of the time. It has to be asked for before the files are read.
enableCompileCache(join(import.meta.dirname, 'node_modules', '.compile-cache'));
const { redress } = await import('#cli/redress.ts');
const { ownTerminal } = await import('#cli/terminal.ts');
const { house } = await import('#server/house.ts');
process.exitCode = await redress(['serve', ...process.argv.slice(2)], ownTerminal(), house);
