import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { newCertificate } from '../../../simulator/identity/certificate.ts';
import type { Door } from './client-case.ts';

export type OpenDoor = {
  readonly port: number;
  /** Of its certificate, where it has one. */
  readonly thumbprint?: string;
  readonly close: () => Promise<void>;
};

const day = 24 * 3600_000;

/** When a certificate has to have been made so that it is what it should be today. */
const age = { valid: 0, expired: -800 * day, early: 2 * day };

/** Something to knock at, on loopback. */
export async function openDoor(door: Door): Promise<OpenDoor> {
  switch (door.kind) {
    case 'rdp': {
      const certificate = await newCertificate(Date.now() + age[door.certificate]);
      const opened = await listen((socket) => speakRdp(socket, door.chooses, certificate));
      const thumbprint = new X509Certificate(certificate.cert).fingerprint.replaceAll(':', '').toLowerCase();
      return { ...opened, thumbprint };
    }
    case 'tls-fails':
      return listen((socket) => {
        socket.once('data', () => {
          socket.write(confirm(2));
          socket.once('data', () => socket.end());
        });
      });
    case 'says':
      return listen((socket) =>
        socket.once('data', () => {
          socket.write(Buffer.from(door.bytes));
          if (door.hangsUp) socket.end();
        }),
      );
    case 'drips':
      return listen((socket) => {
        const bytes = [...confirm(2)];
        const drip = setInterval(() => socket.write(Buffer.from(bytes.splice(0, 1))), 1000);
        socket.once('close', () => clearInterval(drip));
      });
    case 'nobody': {
      const { port, close } = await listen(() => undefined);
      await close();
      return { port, close: async () => undefined };
    }
    case 'full':
      return full();
    default:
      return door satisfies never;
  }
}

/** RDP's answer to a connection request: this kind of security. */
const confirm = (chosen: number): Buffer =>
  Buffer.from([3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, 2, 0x1f, 8, 0, chosen, 0, 0, 0]);

function speakRdp(
  socket: Socket,
  chooses: number,
  certificate: { readonly cert: string; readonly key: string },
): void {
  socket.once('data', () => {
    socket.write(confirm(chooses));
    const secure = new TLSSocket(socket, { isServer: true, maxVersion: 'TLSv1.2', ...certificate });
    // The client leaves as soon as it has seen the certificate.
    secure.on('error', () => socket.destroy());
  });
}

async function listen(serve: (socket: Socket) => void): Promise<OpenDoor> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A listener that never takes anybody in, with its queue filled: who knocks then hears nothing. */
async function full(): Promise<OpenDoor> {
  const worker = new Worker(
    `const server = require('node:net').createServer();
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       require('node:worker_threads').parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
     });`,
    { eval: true },
  );
  const [port] = (await once(worker, 'message')) as [number];
  const waiting = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await Promise.race(waiting.map((socket) => once(socket, 'connect')));
  return {
    port,
    close: async () => {
      for (const socket of waiting) socket.destroy();
      await worker.terminate();
    },
  };
}
