import { makeBundle } from './bundle/make-bundle.ts';
import { setCertificate } from './certificate/set-certificate.ts';
import { packExport } from './export/pack-export.ts';
import { redact } from './redaction/redact.ts';
import { renderLetter } from './render-letter.ts';

/** What the desk is handed to put things on paper, wherever Redress is put together. */
export const pressroom = {
  print: renderLetter,
  bind: makeBundle,
  certify: setCertificate,
  redact,
  pack: packExport,
} as const;
