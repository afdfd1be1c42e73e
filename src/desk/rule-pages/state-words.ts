/** "stage open" from "stage-open": a state in the middle of a sentence. */
export const stateInPlain = (state: string): string =>
  state
    .replaceAll('-', ' ')
    .replace(/\bjcp\b/, 'Jobcentre Plus')
    .replace(/\bice\b/, 'ICE')
    .replace(/\bdwp\b/, 'DWP');

/** "Stage open" from "stage-open": what a state is called where states are drawn. */
export function stateInWords(state: string): string {
  const plain = stateInPlain(state);
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
