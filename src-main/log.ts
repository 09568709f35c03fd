import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { FaultCode } from './fault-codes.ts';

/** One line an event, for people. */
export interface Log {
  note(sentence: string): void;
  /** Something an operator may want to look into. The code is in docs/log-codes.md, with what to do. */
  warn(code: FaultCode, sentence: string): void;
  /** Something that must not happen, mended as far as the kiosk can. */
  fault(code: FaultCode, sentence: string): void;
}

/** Two files of this size are kept: far more than a conference needs, nothing that fills a disk. */
const LARGEST_BYTES = 2_000_000;

const FORMAT = '[{iso}] {level}: {text}';

/** A log on standard error and in `logs/kiosk.log` of the folder; the file before it is kept as `kiosk.old.log`. */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'kiosk' });
  logger.transports.file.resolvePathFn = () => join(folder, 'logs', 'kiosk.log');
  logger.transports.file.maxSize = LARGEST_BYTES;
  logger.transports.file.format = FORMAT;
  logger.transports.console.format = FORMAT;
  logger.transports.console.useStyles = false;
  // Standard output belongs to whoever reads our answers; all that is for people goes to standard error.
  logger.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.join(' ')}\n`);
  };
  return {
    note: (sentence) => logger.info(sentence),
    warn: (code, sentence) => logger.warn(`${code} ${sentence}`),
    fault: (code, sentence) => logger.error(`${code} ${sentence}`),
  };
}
