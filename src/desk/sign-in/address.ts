import { isIPv6 } from 'node:net';

/**
 * The address failures are counted under. One household or office holds a whole IPv6 network, so it is counted by its first
 * half; an IPv4 address written as IPv6 is the IPv4 address.
 */
export function addressCounted(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const parts = [...front, ...(address.includes('::') ? zeros : []), ...back];
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
