import { describe, expect, it } from 'vitest';
import { besideHole, sharedPlaces, talkPlaces, type TalkDisplay } from '../../../src-shared/talk/places.ts';

const at = (x: number) => ({ x, y: 0, width: 1920, height: 1080 });
const kiosk: TalkDisplay = { bounds: at(0), isPrimary: true, isBuiltIn: false };
const other: TalkDisplay = { bounds: at(1920), isPrimary: false, isBuiltIn: false };
const notebook: TalkDisplay = { bounds: at(0), isPrimary: true, isBuiltIn: true };

describe('the screens of a talk', () => {
  it.each([
    ["the audience has the kiosk's display", [kiosk, other], false, 0, 1920],
    ['whatever their order', [other, kiosk], false, 0, 1920],
    ['they change when asked', [kiosk, other], true, 1920, 0],
    ['the speaker has the one built into the machine', [notebook, other], false, 1920, 0],
  ] as const)('R10: %s', (_how, displays, isSwapped, audience, speaker) => {
    expect(talkPlaces(displays, isSwapped)).toEqual({
      audience: at(audience),
      speaker: at(speaker),
      hole: null,
    });
  });

  it('R10: share the one display there is, swapped or not', () => {
    expect(talkPlaces([kiosk], false)).toEqual(talkPlaces([kiosk], true));
    expect(talkPlaces([kiosk], false)?.audience).toEqual({ x: 0, y: 0, width: 1190, height: 670 });
    expect(talkPlaces([], false)).toBeNull();
  });

  it('R10: upright, the audience has the whole width', () => {
    const { audience, hole } = sharedPlaces({ x: 10, y: 20, width: 1080, height: 1920 });
    expect(audience).toEqual({ x: 10, y: 20, width: 1080, height: 608 });
    expect(besideHole({ x: 10, y: 20, width: 1080, height: 1920 }, hole ?? { inline: 0, block: 0 })).toEqual([
      { x: 0, y: 608, width: 1081, height: 1313 },
    ]);
  });

  it('R10: what is beside the corner and below it is the rest', () => {
    const { hole } = sharedPlaces(at(0));
    expect(besideHole(at(0), hole ?? { inline: 0, block: 0 })).toEqual([
      { x: 1190, y: 0, width: 731, height: 670 },
      { x: 0, y: 670, width: 1921, height: 411 },
    ]);
  });
});
