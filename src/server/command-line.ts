import './quicker-start.ts';

// The entry of `./redress`: the command line, handed what only the server's room can put together.
const { redress } = await import('#cli/redress.ts');
const { ownTerminal } = await import('#cli/terminal.ts');
const { house } = await import('./house.ts');
process.exitCode = await redress(process.argv.slice(2), ownTerminal(), house);
