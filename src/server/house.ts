import type { House } from '#cli/house.ts';

/** What commands are handed. Each part is loaded when it is asked for: asking a rule needs no server and no database. */
export const house: House = {
  async serve(terminal, asked) {
    const { serve } = await import('./serve.ts');
    await serve(terminal, asked);
  },
  async openapi() {
    const { openapi } = await import('#web/api/openapi.ts');
    return openapi();
  },
  async openDesk(where) {
    const { openDeskFor } = await import('./open-desk.ts');
    return openDeskFor(where);
  },
  async backup(asked) {
    const { backUpForCommand } = await import('./backup/for-command.ts');
    return backUpForCommand(asked);
  },
  async newFileKey(asked) {
    const { newFileKeyForCommand } = await import('./new-file-key.ts');
    return newFileKeyForCommand(asked);
  },
  async restore(asked) {
    const { restoreForCommand } = await import('./backup/for-command.ts');
    return restoreForCommand(asked);
  },
};
