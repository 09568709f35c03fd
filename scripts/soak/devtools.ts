import { once } from 'node:events';
import { pageAddress, portIn, untilKnown } from '../bench/page.ts';
import type { RunningApp } from '../bench/subject.ts';

/**
 * A page, spoken to by Chromium's own protocol and nothing more. A test driver keeps every picture that a page ever loaded, up to a
 * hundred megabytes, in the page's own process: it would measure itself (seen).
 */
export interface Devtools {
  send(method: string, params?: object): Promise<unknown>;
  /** What an expression comes to in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): void;
}

/** Speaks to the page of an application that was made `askable`. */
export async function devtoolsOf(app: RunningApp): Promise<Devtools> {
  const port = await untilKnown(() => portIn(app.standardError()));
  // While the application is still starting, its port may drop who asks.
  return devtoolsAt(await untilKnown(() => pageAddress(port).catch(() => null)));
}

/** Speaks to the main process of an application that was started with `--inspect=0`: to Node's part of the protocol. */
export async function mainToolsOf(app: RunningApp): Promise<Devtools> {
  return devtoolsAt(await untilKnown(() => inspectorIn(app.standardError())));
}

function inspectorIn(standardError: string): string | null {
  return /^Debugger listening on (ws:\/\/\S+)$/m.exec(standardError)?.[1] ?? null;
}

const PATIENCE_MS = 5000;

/** Speaks to whatever answers at an address of that protocol. */
export async function devtoolsAt(address: string): Promise<Devtools> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  await once(socket, 'open', { signal: AbortSignal.timeout(PATIENCE_MS) });
  const send = async (method: string, params: object = {}): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { error, result } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return {
    send,
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result } = (await send('Runtime.evaluate', params)) as { result: { value: unknown } };
      return result.value;
    },
    close: () => socket.close(),
  };
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}
