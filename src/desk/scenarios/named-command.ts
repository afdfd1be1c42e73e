import { kindNamed } from '#kinds/kinds.ts';

/** A command with the kind of case it is of. */
export interface NamedCommand {
  readonly kind: string;
  readonly command: string;
}

/** "data-request.record" is `record` of a data request; a command by itself is a complaint’s. */
export function commandNamed(name: string): NamedCommand {
  const [kind = '', ...rest] = name.split('.');
  return rest.length > 0 && kindNamed(kind) !== undefined
    ? { kind, command: rest.join('.') }
    : { kind: 'complaint', command: name };
}
