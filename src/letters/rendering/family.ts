/** Documents that are turned into pages the same way; "other" is never turned. */
export type Family = 'pdf' | 'picture' | 'text' | 'email' | 'office' | 'sound' | 'film' | 'other';

const byType: Readonly<Record<string, Family>> = {
  'application/pdf': 'pdf',
  'message/rfc822': 'email',
  'application/rtf': 'office',
  'text/rtf': 'office',
  'application/msword': 'office',
  'application/vnd.ms-excel': 'office',
  'application/vnd.ms-powerpoint': 'office',
  // What Word, Excel and PowerPoint wrote before 2007; their content does not say which of the three.
  'application/x-cfb': 'office',
  'application/json': 'text',
  'application/xml': 'text',
  'application/x-ndjson': 'text',
  'application/ogg': 'sound',
  'application/mxf': 'film',
  'image/svg+xml': 'other',
};

const office = /^application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)\./;
/** Mail programs of Microsoft keep a message in the same container as old Word documents. */
const outlook = /\.msg$/i;

/** How a document of this type is turned into pages. */
export function familyOf({ mediaType, fileName }: { mediaType: string; fileName: string }): Family {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-cfb' && outlook.test(fileName)) return 'other';
  const named = byType[type];
  if (named !== undefined) return named;
  if (office.test(type)) return 'office';
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('text/')) return 'text';
  if (type.startsWith('audio/')) return 'sound';
  return type.startsWith('video/') ? 'film' : 'other';
}

const notOnPaper: Partial<Record<Family, string>> = {
  sound: 'This is a sound recording. It cannot be shown on paper.',
  film: 'This is a film. It cannot be shown on paper.',
  other: 'This kind of file cannot be shown on paper.',
};
/** A larger file would take more memory to turn than a whole bundle may. */
const mostBytes = 256 * 1024 * 1024;

/** Why a file is not turned into pages, as far as that can be told without opening it; null when it is worth a try. */
export function cannotBePaged(file: { mediaType: string; fileName: string }, bytes: number): string | null {
  if (bytes === 0) return 'This file is empty: it holds 0 bytes.';
  return (
    notOnPaper[familyOf(file)] ??
    (bytes > mostBytes ? 'This file is too large to be turned into pages.' : null)
  );
}
