/** Asks a page from outside, over the port that Chromium opens for its developer tools. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningApp, SubjectApp } from './subject.ts';

const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 20;

/** The same application with that port open, on a number of its own choosing. */
export function askable(app: SubjectApp): SubjectApp {
  return { ...app, args: [...app.args, '--remote-debugging-port=0'] };
}

/**
 * What an expression comes to in the page of an application made `askable`; a promise is waited for. Nothing stays
 * attached afterwards. Throws when there is no answer within 20 s, or when it is not a number.
 */
export async function askPage(app: RunningApp, expression: string): Promise<number> {
  const port = await untilKnown(() => portIn(app.standardError()));
  const address = await untilKnown(() => pageAddress(port));
  const socket = new WebSocket(address);
  try {
    return await untilKnown(() => evaluate(socket, expression));
  } finally {
    socket.close();
  }
}

/** The port that Chromium names on standard error once it listens; null before. */
export function portIn(standardError: string): number | null {
  const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//m.exec(standardError)?.[1];
  return port === undefined ? null : Number(port);
}

/** The address of the page at a port; null before there is one. */
export async function pageAddress(port: number): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as readonly {
    readonly type: string;
    readonly url: string;
    readonly webSocketDebuggerUrl: string;
  }[];
  // Before its page is loaded, a window has an empty one.
  const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
  return page?.webSocketDebuggerUrl ?? null;
}

/** Looks again and again until something is known. Throws when it is not within 20 s. */
export async function untilKnown<Value>(look: () => Value | null | Promise<Value | null>): Promise<Value> {
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > untilMs) throw new Error('The application under measure shows no page.');
    await wait(LOOK_AGAIN_MS);
  }
}

/**
 * Null while the page has nothing to answer with yet, or goes on to another in the middle of it.
 * Chrome DevTools Protocol, Runtime.evaluate: https://chromedevtools.github.io/devtools-protocol/
 */
async function evaluate(socket: WebSocket, expression: string): Promise<number | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  if (socket.readyState === WebSocket.CONNECTING) await once(socket, 'open', { signal });
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [{ data }] = (await once(socket, 'message', { signal })) as [{ readonly data: string }];
  const answer = JSON.parse(data) as { error?: unknown; result?: { result?: { value?: unknown } } };
  if (answer.error !== undefined) return null;
  const value = answer.result?.result?.value;
  if (typeof value === 'number') return value;
  throw new Error(`The page under measure was asked ${expression} and answered ${data}`);
}
