/** Somebody asked to open a reference for safety, whether there is one or not. */
export interface SafetyAsked {
  readonly account: string;
  readonly name: string;
  readonly reference: string;
  readonly reason: string;
  readonly hours: number;
}
