import { fontsFor, onStageSize } from '../parts/fonts.ts';

/** A scene over a picture, on its way to the screen. */
export interface Drawing {
  /** All that is set in it: their letters are waited for. */
  readonly words: string;
  /** Places the words; called again whenever the stage changes its size. */
  readonly fit: () => void;
  readonly onready: () => void;
  /** Its picture cannot be decoded. */
  readonly onfail: () => void;
}

/** Places the words once they can be measured, and shows the scene once its picture is decoded. Returns the end of it. */
export function drawn(root: HTMLElement, { words, fit, onready, onfail }: Drawing): () => void {
  let live = true;
  let stop = () => {};
  const draw = async () => {
    await fontsFor(words);
    // A scene that was left meanwhile is not measured: what it is measured by is gone with it.
    if (!live) return;
    fit();
    await decoded(root);
  };
  draw().then(
    () => {
      if (!live) return;
      stop = onStageSize(root, fit);
      onready();
    },
    () => {
      if (live) onfail();
    },
  );
  return () => {
    live = false;
    stop();
  };
}

/** Only the picture of the screen's own shape is waited for: the others are not loaded. */
async function decoded(root: HTMLElement): Promise<void> {
  const images = [...root.querySelectorAll('img')];
  await Promise.all(images.filter((image) => image.offsetParent !== null).map((image) => image.decode()));
}
