import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folderOf = (name: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));

/** Where the official macros, style sheets and scripts are installed. */
export const govukFolder: string = folderOf('govuk-frontend');
export const mojFolder: string = folderOf('@ministryofjustice/frontend');
/** The folder of the web room, which holds our own templates, styles and scripts. */
export const webFolder: string = import.meta.dirname;
