import { isRefusal } from '#core/refusal.ts';
import { readConfig } from '#server/config.ts';
import { openRecordFor } from '#server/record.ts';

// A process of its own that opens a record and waits to be ended: what the tests of the embedded server start and kill.

const config = readConfig(process.env);
const running = isRefusal(config)
  ? config
  : await openRecordFor(config, (says) => process.stderr.write(`${says}\n`));
if (isRefusal(running)) {
  process.stdout.write(`${running.says}\n`);
  process.exit(1);
}
process.stdout.write('ready\n');
process.on('SIGTERM', () => void running.close().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
