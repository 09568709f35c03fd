import { join } from 'node:path';
import electronLog from 'electron-log/node';

/** One line an event, for people. */
export interface Log {
  note(sentence: string): void;
  warn(sentence: string): void;
  fault(sentence: string): void;
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
    warn: (sentence) => logger.warn(sentence),
    fault: (sentence) => logger.error(sentence),
  };
}
