import type { LocalMoment } from '../../../src-shared/schedule/hours.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the clocks of a time zone show at a moment. */
export function wallIn(timeZone: string): (ms: number) => LocalMoment {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const minute = Number(parts['hour']) * 60 + Number(parts['minute']);
    return { day: DAYS.indexOf(parts['weekday'] ?? '') + 1, minute };
  };
}
