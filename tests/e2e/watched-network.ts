/** Two ways to see what a program does on the network: its system calls, and the packets of a network of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { identity } from './outside.ts';

/** What starts a program and writes each of its system calls about networks, and of all its children, to the file. */
export function traced(file: string): readonly string[] {
  // Stops the program only at those calls: the rest of it runs at its own pace.
  return [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-s',
    '200',
    '-e',
    'trace=network',
    '-o',
    file,
    ...asOrdinaryUser(),
  ];
}

/**
 * What starts a program in a network namespace that holds nothing but a loopback, by which every address of either
 * family is reached: whatever is sent to anywhere is counted there.
 */
export function inNetworkOfItsOwn(): readonly string[] {
  return [
    ...UNSHARE,
    'sh',
    '-c',
    `${EVERYWHERE_IS_HERE} && exec "$@"`,
    'sh',
    ...asOrdinaryUser(),
    ...OURSELVES_AGAIN,
  ];
}

/** The packets sent and received so far in the network of a process. */
export function packetsSeenBy(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/net/dev`, 'utf8').split('\n').slice(2);
  return lines.reduce((sum, line) => {
    const fields = line.trim().split(/[\s:]+/);
    return sum + Number(fields[2] ?? 0) + Number(fields[10] ?? 0);
  }, 0);
}

/** Whether system calls can be traced here. Says so loudly when not: then a promise of ours goes unproven. */
export function mayTrace(): boolean {
  return isPossible('system calls cannot be traced (ptrace)', traced('/dev/null'));
}

/** Whether a network namespace can be made here. Says so loudly when not. */
export function mayMakeNetworks(): boolean {
  return isPossible('no network namespace can be made', inNetworkOfItsOwn());
}

/** The first address is for programs that ask for one; IPv6 sends nothing by itself on a loopback. */
const EVERYWHERE_IS_HERE = [
  'ip link set lo up',
  'ip address add 10.255.255.1/32 dev lo',
  'ip route add default dev lo',
  'ip -6 route add default dev lo',
].join(' && ');

const UNSHARE = identity === null ? ['unshare', '--user', '--map-root-user', '--net'] : ['unshare', '--net'];

/** In a user namespace of our own we are called root, which has no sandbox: one further in, we have our own name again. */
const OURSELVES_AGAIN =
  identity === null
    ? ['unshare', '--user', `--map-user=${process.getuid?.() ?? 0}`, `--map-group=${process.getgid?.() ?? 0}`]
    : [];

/** Root becomes somebody else. */
function asOrdinaryUser(): readonly string[] {
  if (identity === null) return [];
  return ['setpriv', `--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups'];
}

function isPossible(complaint: string, through: readonly string[]): boolean {
  const [program = '', ...words] = through;
  const { status, stderr, error } = spawnSync(program, [...words, 'true'], { encoding: 'utf8' });
  if (status === 0) return true;
  const why = error?.message ?? stderr.trim();
  process.stderr.write(
    `NOT PROVEN HERE: that the kiosk sends nothing. On this machine ${complaint}: ${why}\n`,
  );
  return false;
}
