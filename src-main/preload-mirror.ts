import { ipcRenderer } from 'electron';

/** The little of the page that this script needs; the rest of the main process knows none. */
interface Picture {
  readonly width: number;
  readonly height: number;
  close(): void;
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: 'bitmaprenderer'): { transferFromImageBitmap(picture: Picture): void } | null;
}
declare const document: { querySelector(selector: 'canvas'): Canvas | null };
declare function createImageBitmap(picture: Blob): Promise<Picture>;

// The page has no script and gets no bridge: what stands on the kiosk's own display is drawn from here.
ipcRenderer.on('mirror:picture', (_event, jpeg: Uint8Array<ArrayBuffer>) => {
  void createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })).then((picture) => {
    const canvas = document.querySelector('canvas');
    if (canvas === null) return;
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
  });
});
