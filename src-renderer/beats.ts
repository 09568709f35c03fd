import type { KioskBridge } from '../src-shared/contract.ts';
import { tell } from './tell.ts';

/** What the page is asked about itself. */
export interface PageState {
  /** There is something in it. */
  readonly isWhole: () => boolean;
  /** It is to be dark. */
  readonly isDark: () => boolean;
}

/**
 * Answers main's question whether the page is there, once two frames of it were drawn: timers run on in a page that draws
 * nothing. Where none was drawn since the question before, that is the answer (rule W1).
 */
export function answerBeats(
  bridge: Pick<KioskBridge, 'on' | 'here'>,
  { isWhole, isDark }: PageState,
  nextFrame: (drawn: (atMs: number) => void) => void,
): void {
  let isWaiting = false;
  const answer = (frameMs: number | null): void =>
    tell(bridge.here({ frameMs, isWhole: isWhole(), isDark: isDark() }));
  bridge.on('areYouThere', () => {
    if (isWaiting) {
      answer(null);
      return;
    }
    isWaiting = true;
    nextFrame((firstMs) =>
      nextFrame((secondMs) => {
        isWaiting = false;
        answer(Math.max(0, secondMs - firstMs));
      }),
    );
  });
}

/** Whether anything of the kiosk is in the document: a layer, or the head of a page that can show nothing. */
export function isWholePage(document: Document): boolean {
  const shown = document.querySelector('.frame > *');
  return shown !== null && document.documentElement.getClientRects().length > 0;
}
