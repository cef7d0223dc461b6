import { expect, test } from 'vitest';
import { reachOf } from './reach';

test.each([
  ['file:///home/ada/softmax-lab.html', 'disk'],
  ['http://localhost:4173/', 'device'],
  ['http://lab.localhost/', 'device'],
  ['http://127.0.0.1:5173/lab/', 'device'],
  ['http://127.8.0.1/', 'device'],
  ['http://[::1]:4173/', 'device'],
  ['http://192.168.1.20:4173/', 'others'],
  ['http://[fe80::1]/', 'others'],
  ['https://localhost.example.org/', 'others'],
  ['https://ada.github.io/softmax-lab/', 'others'],
] as const)('%s is for %s', (address, reach) => expect(reachOf(address)).toBe(reach));
