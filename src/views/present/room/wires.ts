/**
 * How the windows of one room reach each other: a broadcast channel, and between a window and the one that opened it a port
 * of messages, for pages of files that may have no channel. What goes both ways is received twice, which does no harm.
 */

export interface Wire {
  post(message: unknown): void;
  /** Called now and then: a port is asked for again where none has answered. */
  greet(): void;
  close(): void;
}

type Receive = (message: unknown) => void;

export function broadcastWire(room: string, receive: Receive): Wire | null {
  if (!('BroadcastChannel' in window)) return null;
  const channel = new BroadcastChannel(`softmax-lab.room.${room}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    receive(data);
  };
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    greet: () => undefined,
    close: () => {
      channel.close();
    },
  };
}

interface Greeting {
  readonly type: 'softmax-lab.port';
  readonly room: string;
}

/**
 * The opened window greets, the opener answers with a port; each time anew, since either may have been reloaded. `onPort`
 * is called where a new port leads to the opener: what was posted to the one before may not have come through.
 */
export function portWire(room: string, receive: Receive, onPort: () => void): Wire {
  const ports = new Map<MessageEventSource, MessagePort>();
  const opener = window.opener as Window | null;
  // Pages of files have no origin to name.
  const target = location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin;
  const greeting: Greeting = { type: 'softmax-lab.port', room };
  let received = false;
  const hold = (source: MessageEventSource, port: MessagePort): void => {
    ports.get(source)?.close();
    ports.set(source, port);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      received = true;
      receive(data);
    };
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    const { source, ports: sent } = event;
    if (!source || event.origin !== window.origin || !isGreeting(event.data, room)) return;
    const [port] = sent;
    if (port && source === opener) {
      hold(source, port);
      onPort();
    } else if (!port && source !== window) {
      const { port1, port2 } = new MessageChannel();
      hold(source, port1);
      (source as Window).postMessage(greeting, target, [port2]);
    }
  };
  window.addEventListener('message', onMessage);
  const greet = (): void => {
    if (opener && !opener.closed && !received) opener.postMessage(greeting, target);
    received = false;
  };
  greet();
  return {
    post: (message) => {
      for (const port of ports.values()) port.postMessage(message);
    },
    greet,
    close: () => {
      window.removeEventListener('message', onMessage);
      for (const port of ports.values()) port.close();
    },
  };
}

function isGreeting(data: unknown, room: string): data is Greeting {
  if (typeof data !== 'object' || data === null) return false;
  const { type, room: named } = data as Partial<Greeting>;
  return type === 'softmax-lab.port' && named === room;
}
