import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelShiftAt } from '../../src-shared/pixel-shift.ts';
import { onPicture, pictureSize, type ScreenTurn } from '../../src-shared/turn.ts';

const WIDE = { width: 1920, height: 1080 };
const TURNS: readonly ScreenTurn[] = [0, 90, 180, 270];
const anyPoint = fc.record({ x: fc.nat({ max: 1920 }), y: fc.nat({ max: 1080 }) });

describe('a turned picture', () => {
  it.each([
    [0, { x: 0, y: 0 }],
    [90, { x: 1920, y: 0 }],
    [180, { x: 1920, y: 1080 }],
    [270, { x: 0, y: 1080 }],
  ] as const)('U6: by %i°, its top left is at %j of the display', (turn, corner) => {
    expect(onPicture(corner, WIDE, turn)).toEqual({ x: 0, y: 0 });
  });

  it('U6: the corners of the display, clockwise, are those of the picture, clockwise', () => {
    const { width, height } = WIDE;
    const onDisplay = [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ];
    for (const [index, turn] of TURNS.entries()) {
      const size = pictureSize(WIDE, turn);
      const ofPicture = [
        { x: 0, y: 0 },
        { x: size.width, y: 0 },
        { x: size.width, y: size.height },
        { x: 0, y: size.height },
      ];
      const first = ofPicture.slice(-index).concat(ofPicture.slice(0, -index));
      expect(onDisplay.map((corner) => onPicture(corner, WIDE, turn))).toEqual(
        index === 0 ? ofPicture : first,
      );
    }
  });

  it('U6: turned on by what is missing to a whole turn, every place is where it was', () => {
    fc.assert(
      fc.property(anyPoint, fc.constantFrom(...TURNS), (point, turn) => {
        const back = TURNS[(4 - TURNS.indexOf(turn)) % 4] ?? 0;
        expect(onPicture(onPicture(point, WIDE, turn), pictureSize(WIDE, turn), back)).toEqual(point);
      }),
    );
  });
});

describe('a picture that is moved against burn-in', () => {
  it('U7: stays where it is for twenty scenes, and then moves by one pixel', () => {
    const places = Array.from({ length: 4000 }, (_, position) => pixelShiftAt(position));
    for (const [position, { xPx, yPx }] of places.entries()) {
      const before = places[position - 1] ?? { xPx, yPx };
      const movedPx = Math.abs(xPx - before.xPx) + Math.abs(yPx - before.yPx);
      expect(movedPx).toBe(position > 0 && position % 20 === 0 ? 1 : 0);
      expect(Math.max(Math.abs(xPx), Math.abs(yPx))).toBeLessThanOrEqual(2);
    }
  });

  it('U7: comes to all 25 places, as often to one as to another', () => {
    const stays = new Map<string, number>();
    for (let position = 0; position < 20 * 25 * 200; position += 20) {
      const place = JSON.stringify(pixelShiftAt(position));
      stays.set(place, (stays.get(place) ?? 0) + 1);
    }
    expect(stays.size).toBe(25);
    const [most, least] = [Math.max(...stays.values()), Math.min(...stays.values())];
    expect(most / least).toBeLessThan(2.5);
  });
});
