import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { removalScript } from '../../../src-main/lockdown/removals.ts';

/** A document's objects, as far as the script knows them. */
function documentWorld() {
  class Navigator {
    get mediaDevices() {
      return 'devices';
    }
  }
  class HTMLInputElement {
    showPicker() {
      return 'picker';
    }
  }
  const world = {
    Navigator,
    HTMLInputElement,
    Document: { prototype: {} },
    window: { close: () => 'closed', RTCPeerConnection: () => 'peer' },
  };
  runInNewContext(removalScript(), world);
  return world;
}

describe('what is taken out of the language', () => {
  it('G3: is gone from where it was', () => {
    const { window, Navigator, HTMLInputElement } = documentWorld();
    expect(window.close).toBeUndefined();
    expect(window.RTCPeerConnection).toBeUndefined();
    expect(new Navigator().mediaDevices).toBeUndefined();
    expect(Reflect.get(new HTMLInputElement(), 'showPicker')).toBeUndefined();
  });

  it('G3: does not come back', () => {
    const { window } = documentWorld();
    expect(Reflect.set(window, 'close', () => 'closed')).toBe(false);
    expect(Reflect.deleteProperty(window, 'close')).toBe(false);
  });

  it('G3: what a document does not have is passed over, and the rest still goes', () => {
    const world = { window: { close: () => 'closed' } };
    runInNewContext(removalScript(), world);
    expect(world.window.close).toBeUndefined();
  });
});
