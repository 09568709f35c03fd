/** The thread that keeps the kiosk, as a process of its own. It has no way to Electron, and needs none. */
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { POSITION_VARIABLE } from './beat.ts';
import { keepChild, type Child } from './keep-child.ts';
import type { Supervision } from './parent.ts';

const LOOK_EVERY_MS = 250;
const STANDARD_ERROR = 2;

const { command, args, end: shared } = workerData as Supervision;

function start(position: number): Child {
  const child = spawn(command, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, KIOSK_SUPERVISED: '1', [POSITION_VARIABLE]: String(position) },
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    onBeat: (listener) => void child.on('message', (at) => listener(Number(at))),
    onEnd: (listener) => {
      child.once('exit', (code, signal) => listener(code ?? signal ?? 'unknown'));
      // Could not be started at all: an executable that is being replaced.
      child.once('error', (cause) => listener(cause.message));
    },
  };
}

keepChild({
  start,
  nowMs: () => performance.now(),
  later: (action, ms) => void setTimeout(action, ms),
  often(action) {
    const looking = setInterval(action, LOOK_EVERY_MS);
    return () => clearInterval(looking);
  },
  // The thread beside this one waits and passes nothing on.
  say: (sentence) => void writeSync(STANDARD_ERROR, `${sentence}\n`),
  leave(code) {
    Atomics.store(shared, 1, code);
    Atomics.store(shared, 0, 1);
    Atomics.notify(shared, 0);
  },
});
