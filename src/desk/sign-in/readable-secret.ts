import { randomBytes } from 'node:crypto';

/** Letters and figures nobody mistakes for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A secret to be read out or typed from paper: "k7mq-29xd-vt4p". About 59 random bits. */
export function readableSecret(): string {
  // Bytes past the last whole run of the signs are thrown away, so that each sign is as likely as another.
  const fair = 256 - (256 % signs.length);
  const chosen: string[] = [];
  while (chosen.length < 12) {
    for (const byte of randomBytes(16))
      if (byte < fair && chosen.length < 12) chosen.push(signs[byte % signs.length] ?? '');
  }
  return [chosen.slice(0, 4), chosen.slice(4, 8), chosen.slice(8)].map((part) => part.join('')).join('-');
}

/** What was typed for such a secret as it was made, however it was spaced; null where it cannot be one. */
export function readableSecretFrom(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return /^[a-z2-9]{12}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}` : null;
}
