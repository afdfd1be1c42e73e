/** What a provider sets about how long it keeps what is closed. */
export interface RetentionSettings {
  /** Its own time for complaints, in months after their contract ended; null where it has set none. */
  readonly ownMonths: number | null;
  /** For how many days a backup is kept that the provider makes itself; null where it makes none. */
  readonly backupDays: number | null;
}

export const retentionKind = 'retention';
