import './src/server/quicker-start.ts';

const { redress } = await import('#cli/redress.ts');
const { ownTerminal } = await import('#cli/terminal.ts');
const { house } = await import('#server/house.ts');
process.exitCode = await redress(['serve', ...process.argv.slice(2)], ownTerminal(), house);
