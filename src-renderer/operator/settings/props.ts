import type { InterfaceWords } from '../../../src-shared/interface-words.ts';
import type { Settings } from '../../../src-shared/settings.ts';

/** What each group of settings is given. */
export interface GroupProps {
  readonly words: InterfaceWords;
  readonly lang: string;
  readonly now: Settings;
  readonly change: (changes: Partial<Settings>) => void;
}
