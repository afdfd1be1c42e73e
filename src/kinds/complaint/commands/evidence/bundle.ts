import { z } from 'zod';
import { keptFile, oneLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { nextId } from '../../ids.ts';
import { readinessOf } from '../../readiness.ts';

/** A bundle that has been made: what it held, and what it said was missing. It is made first and recorded then. */
export const recordBundle = command({
  name: 'record-bundle',
  says: 'Record a bundle that was made',
  whenClosed: true,
  schema: z.strictObject({
    file: keptFile,
    sha256: keptFile,
    bytes: z.int().min(0),
    documents: z.int().min(0),
    pages: z.int().min(0),
    madeBy: oneLine,
  }),
  form: { title: 'A bundle was made', about: 'Redress records it.', button: 'Save', fields: [] },
  emit({ complaint, input, setting }) {
    const { missing, explained } = readinessOf(complaint, setting);
    return [
      {
        type: 'BundleMade',
        ...input,
        id: nextId('b', [...complaint.bundles, ...complaint.bundlesGone]),
        on: setting.today,
        missing: [
          ...missing.map(({ says }) => ({ says, why: 'Not found in the file' })),
          ...explained.map(({ says, why }) => ({ says, why })),
        ],
      },
    ];
  },
});
