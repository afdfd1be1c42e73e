import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import about from '../../package.json' with { type: 'json' };

// Half of a start is Node finding and reading our files. Imported before any of them, this does two things about it.
const root = join(import.meta.dirname, '..', '..');

// What Node makes of our files is kept beside the packages, where only who installed them can write: the next start takes
// two thirds of the time.
enableCompileCache(join(root, 'node_modules', '.compile-cache'));

/** The rooms by the names imports give them, as package.json says. */
const rooms = new Map(
  Object.entries(about.imports).map(([name, place]) => [
    name.slice(0, -1),
    `${pathToFileURL(root).href}${place.slice(1, -1)}`,
  ]),
);
const format = 'module-typescript';

// Our imports name a file whole, so where it is follows from its name. Node would look for a package around each of a thousand.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.endsWith('.ts')) return next(specifier, context);
    const room = rooms.get(specifier.slice(0, specifier.indexOf('/') + 1));
    if (room !== undefined)
      return { url: room + specifier.slice(specifier.indexOf('/') + 1), format, shortCircuit: true };
    if (specifier.startsWith('.') && context.parentURL !== undefined)
      return { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true };
    return next(specifier, context);
  },
});

/** Keeps what Node has made of our files by now: who is killed before they end would leave nothing to the next start. */
export const keepForNextStart = (): void => flushCompileCache();
