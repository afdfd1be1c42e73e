import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The entry of `./redress`: the command line, handed what only the server's room can put together. As in main.ts, what Node
// makes of our files is kept, and that has to be asked for before they are read.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.compile-cache'));
const { redress } = await import('#cli/redress.ts');
const { ownTerminal } = await import('#cli/terminal.ts');
const { house } = await import('./house.ts');
process.exitCode = await redress(process.argv.slice(2), ownTerminal(), house);
