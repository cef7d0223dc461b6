/** Who can open an address: `disk` and `device` are this computer alone, by a file of its own or served to itself. */
export type Reach = 'disk' | 'device' | 'others';

export function reachOf(address: string): Reach {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return 'disk';
  const isLoopback = /^127(?:\.\d+){3}$/.test(hostname) || hostname === '[::1]' || /(?:^|\.)localhost$/.test(hostname);
  return isLoopback ? 'device' : 'others';
}
