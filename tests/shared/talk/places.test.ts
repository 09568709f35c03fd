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
    expect(talkPlaces(displays, isSwapped, 0)).toEqual({
      audience: at(audience),
      speaker: at(speaker),
      hole: null,
      onKiosk: { audience: audience === 0, speaker: speaker === 0 },
    });
  });

  it('R10: share the one display there is, swapped or not', () => {
    expect(talkPlaces([kiosk], false, 0)).toEqual(talkPlaces([kiosk], true, 0));
    expect(talkPlaces([kiosk], false, 0)?.audience).toEqual({ x: 0, y: 0, width: 1190, height: 670 });
    expect(talkPlaces([], false, 0)).toBeNull();
  });

  it('R10: upright, the audience has the whole width', () => {
    const { audience, hole } = sharedPlaces({ x: 10, y: 20, width: 1080, height: 1920 }, 0);
    expect(audience).toEqual({ x: 10, y: 20, width: 1080, height: 608 });
    expect(
      besideHole({ x: 10, y: 20, width: 1080, height: 1920 }, hole ?? { inline: 0, block: 0 }, 0),
    ).toEqual([{ x: 0, y: 608, width: 1081, height: 1313 }]);
  });

  it('R10: what is beside the corner and below it is the rest', () => {
    const { hole } = sharedPlaces(at(0), 0);
    expect(besideHole(at(0), hole ?? { inline: 0, block: 0 }, 0)).toEqual([
      { x: 1190, y: 0, width: 731, height: 670 },
      { x: 0, y: 670, width: 1921, height: 411 },
    ]);
  });

  it.each([
    [90, { x: 1312, y: 0, width: 608, height: 1080 }, [{ x: 0, y: 0, width: 1312, height: 1081 }]],
    [270, { x: 0, y: 0, width: 608, height: 1080 }, [{ x: 608, y: 0, width: 1313, height: 1081 }]],
    [
      180,
      { x: 730, y: 410, width: 1190, height: 670 },
      [
        { x: 0, y: 410, width: 730, height: 671 },
        { x: 0, y: 0, width: 1921, height: 410 },
      ],
    ],
  ] as const)('U6, R10: turned by %i°, the corner is that of the picture', (turn, corner, rest) => {
    const { audience, hole, onKiosk } = sharedPlaces(at(0), turn);
    expect(audience).toEqual(corner);
    expect(besideHole(at(0), hole ?? { inline: 0, block: 0 }, turn)).toEqual(rest);
    expect(onKiosk).toEqual({ audience: true, speaker: true });
  });
});
