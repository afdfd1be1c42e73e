const plain = (reference: string): string =>
  reference
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');

/** Whether two ICE references are one, however they were typed: “ICE 1234/18” and “ice-1234-18”. */
export const sameReference = (one: string, other: string): boolean => plain(one) === plain(other);
