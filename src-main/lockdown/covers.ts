/** A display beside the kiosk's own, by the system's number for it. */
export interface OtherDisplay {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The setting `otherDisplays`. */
export type OthersWanted = 'blank' | 'mirror' | 'leave';

/** What becomes of the other displays. */
export interface CoverPlan {
  /** Displays that get a cover. */
  readonly open: readonly OtherDisplay[];
  /** Displays whose cover is put where they are now. */
  readonly place: readonly OtherDisplay[];
  /** Covers of displays that are gone. */
  readonly close: readonly number[];
}

/**
 * G11: which displays are to be covered and which covers go. A desktop on a second display is a way out that no
 * lock on the first one closes.
 * @param covered numbers of the displays that have a cover.
 */
export function coverPlan(
  covered: readonly number[],
  others: readonly OtherDisplay[],
  wanted: OthersWanted,
): CoverPlan {
  const shown = wanted === 'leave' ? [] : others;
  return {
    open: shown.filter(({ id }) => !covered.includes(id)),
    place: shown.filter(({ id }) => covered.includes(id)),
    close: covered.filter((id) => !shown.some((display) => display.id === id)),
  };
}
