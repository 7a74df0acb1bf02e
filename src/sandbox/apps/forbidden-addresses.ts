import { BlockList, isIPv6 } from 'node:net';

/** What Python calls private or multicast, and what requests-hardened adds to that. */
const ranges = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  ipv6: '::/128 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 64:ff9b::/96 64:ff9b:1::/48 fc00::/7 fe80::/10 ff00::/8',
} as const;

const forbidden = new BlockList();
for (const family of ['ipv4', 'ipv6'] as const)
  for (const range of ranges[family].split(' ')) {
    const [address = '', bits] = range.split('/');
    forbidden.addSubnet(address, Number(bits), family);
  }

/**
 * Whether Saleor refuses to call `address`: its own network is none of an App's business. Loopback is allowed, as where
 * HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS is on.
 */
export function isForbidden(address: string): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return forbidden.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
