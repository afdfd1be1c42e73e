/** Something of a page that cannot be copied without what may be hidden in it: the page becomes a picture instead. */
export class CannotCopy extends Error {}
