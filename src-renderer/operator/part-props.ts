import type { InterfaceWords } from '../../src-shared/interface-words.ts';
import type { OperatorBridge } from '../../src-shared/operator/contract.ts';

/** What every part of the panel is given. */
export interface PartProps {
  readonly bridge: OperatorBridge;
  readonly words: InterfaceWords;
  readonly lang: string;
}
