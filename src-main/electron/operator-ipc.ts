import type { WebContents } from 'electron';
import type { OperatorRequest } from '../../src-shared/operator/contract.ts';
import { operatorSchemas } from '../../src-shared/operator/contract.ts';
import type { Log } from '../log.ts';
import type { OperatorHandlers } from '../operator/panel.ts';

/**
 * Answers the operator's page, and it alone (rule O7): messages are heard on its own contents and nowhere else, from its main
 * frame at its own address, of the contract's shape, and those of the panel only while the door is open. All else is
 * refused with a line in the log.
 */
export function answerOperator(
  page: WebContents,
  handlers: OperatorHandlers,
  guard: { isOurs(address: string): boolean; mayAsk(request: OperatorRequest): boolean },
  log: Log,
): void {
  for (const name of Object.keys(operatorSchemas) as OperatorRequest[]) {
    page.ipc.handle(`operator:${name}`, (event, ...given: unknown[]) => {
      const isOurs = event.senderFrame === page.mainFrame && guard.isOurs(event.senderFrame.url);
      const isShaped = operatorSchemas[name].safeParse(given).success;
      if (!isOurs || !isShaped || !guard.mayAsk(name)) {
        const why = isOurs ? (isShaped ? 'the door is shut' : 'not of its shape') : 'not sent by its page';
        log.warn('KIOSK-502', `Refused the operator's message ${name}: ${why}`);
        throw new Error(`Refused: ${why}`);
      }
      const handler = handlers[name] as (...checked: unknown[]) => unknown;
      return handler(...given);
    });
  }
}
