import type { ProductId } from '../windows/windows.ts';

export type Product = {
  readonly name: string;
  readonly build: string;
  readonly revision: number;
  readonly installation: 'Server' | 'Client';
  readonly edition: string;
  /** Whether each service has a process of its own. */
  readonly oneProcessEach: boolean;
};

export const products: Readonly<Record<ProductId, Product>> = {
  'server-2016': {
    name: 'Windows Server 2016 Datacenter',
    build: '14393',
    revision: 7070,
    installation: 'Server',
    edition: 'ServerDatacenter',
    oneProcessEach: false,
  },
  'server-2019': {
    name: 'Windows Server 2019 Datacenter',
    build: '17763',
    revision: 6054,
    installation: 'Server',
    edition: 'ServerDatacenter',
    oneProcessEach: true,
  },
  'server-2022': {
    name: 'Windows Server 2022 Datacenter Azure Edition',
    build: '20348',
    revision: 2582,
    installation: 'Server',
    edition: 'ServerDatacenter',
    oneProcessEach: true,
  },
  'windows-11': {
    name: 'Windows 11 Enterprise multi-session',
    build: '22631',
    revision: 3880,
    installation: 'Client',
    edition: 'ServerRdsh',
    oneProcessEach: true,
  },
};

/** By the name of the image's edition; what it does not tell is the newest server. */
export function productOf(sku: string): ProductId {
  if (sku.startsWith('win11')) return 'windows-11';
  if (sku.startsWith('2019')) return 'server-2019';
  return sku.startsWith('2016') ? 'server-2016' : 'server-2022';
}
