import type { Form, Option } from '#core/form.ts';
import { tableField } from '#desk/import/declaration.ts';
import type { ExampleMap } from '#desk/import/example-maps.ts';

/** The choice that stands for a map of one's own. */
export const ownMap = 'own';

/** What is asked of whoever brings complaints in: the table, and what its columns are. */
export const importForm = (examples: readonly ExampleMap[]): Form => ({
  title: 'Import complaints',
  about:
    'Complaints kept elsewhere until now, as a table. It is tried first: nothing is stored until you have seen what would come of it.',
  button: 'Try it',
  fields: [
    tableField,
    {
      name: 'table',
      as: 'file',
      label: 'The table',
      hint: 'As CSV, packed with gzip or not, at most 50 MB',
      mend: { missing: 'Choose the table' },
    },
    {
      name: 'example',
      as: 'radios',
      label: 'What are its columns?',
      hint: 'A map says which column is which field of a complaint. You can change it after the trial',
      starts: examples[0]?.id ?? ownMap,
      options: [
        ...examples.map(({ id, about }): Option => ({ value: id, label: nameOf(id), hint: about })),
        { value: ownMap, label: 'A map of our own', hint: 'Choose its file below' },
      ],
      mend: { missing: 'Choose a map' },
    },
    {
      name: 'map',
      as: 'file',
      label: 'Our own map',
      hint: 'A text in YAML, like the examples',
      optional: true,
    },
  ],
});

/** "Case book" from "case-book". */
export const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** Where a map is mended after a trial. */
export const mapForm: Form = {
  title: 'Change the map',
  about: 'The table is tried again with the map as you leave it here. Nothing is stored by that.',
  button: 'Try it with this map',
  fields: [
    {
      name: 'map',
      as: 'textarea',
      label: 'What the columns are',
      spellcheck: false,
      mend: { missing: 'Write the map' },
    },
  ],
};
