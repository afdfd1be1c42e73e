import nunjucks from 'nunjucks';

type Exported = Readonly<Record<string, unknown>>;
type Answer = (error: Error | null, exported: Exported | null) => void;
/** What Nunjucks' templates have beyond what their types say. */
interface Importable {
  getExported: (this: object, first: Answer | object, ...rest: unknown[]) => void;
}

const known = new WeakMap<object, Exported>();

/**
 * Lets a template that is imported be run once and not anew by every page that imports it: without a context of its importer it
 * can only ever export the same macros. The official macros import one another, so a form would run hundreds of them.
 */
export function importOnce(): void {
  const { prototype } = nunjucks.Template as unknown as { prototype: Importable & { importsOnce?: true } };
  if (prototype.importsOnce === true) return;
  prototype.importsOnce = true;
  const { getExported } = prototype;
  prototype.getExported = function (this: object, first, ...rest) {
    if (typeof first !== 'function') return getExported.call(this, first, ...rest);
    const answer = first as Answer;
    const exported = known.get(this);
    if (exported !== undefined) return answer(null, exported);
    return getExported.call(this, (error: Error | null, made: Exported | null) => {
      if (made !== null) known.set(this, made);
      answer(error, made);
    });
  };
}
