/** What the id of every organisation made for a rehearsal begins with. No provider's can: its letters come from its name. */
const beginning = 'rehearsal-of-';

/** Whether an organisation was made to play scenarios in, and holds nobody's complaints. */
export const isRehearsal = (organisation: string): boolean => organisation.startsWith(beginning);

export const rehearsalId = (unique: string): string => `${beginning}${unique}`;
