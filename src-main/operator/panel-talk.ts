import { join } from 'node:path';
import { OperatorError } from '../../src-shared/errors.ts';
import type { HandoutMade, HandoutOrder, OfferedTalk } from '../../src-shared/operator/contract.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';
import type { HandoutRequest } from '../handout/request.ts';
import { exportPlaces, type PlaceSources } from '../journal/export-places.ts';
import { writingTo } from '../kioskpack/disk-errors.ts';
import type { Log } from '../log.ts';
import { localMinute } from '../today.ts';

/** What the panel's part about the talk needs. */
export interface PanelTalkSurroundings extends PlaceSources {
  /** The talk of the content in use; null where it has no scene for one. */
  readonly given: () => Talk | null;
  /** Makes a handout; answers with the files and what is to be known of them, a line each. */
  readonly write: (request: HandoutRequest) => Promise<readonly string[]>;
  readonly wallMs: () => number;
  readonly log: Log;
}

/** The talk in the operator's hand: what it is, and on paper. */
export interface PanelTalk {
  offered(): OfferedTalk | null;
  /** Rule O11: makes a handout, one at a time, into a folder of its own at a place that is offered now. */
  makeHandout(order: HandoutOrder): Promise<HandoutMade>;
}

/** Nothing being made yet. */
export function panelTalk(surroundings: PanelTalkSurroundings): PanelTalk {
  let isMaking = false;
  return {
    offered: () => offeredTalk(surroundings.given()),
    async makeHandout(order) {
      if (isMaking) return refused('Another handout is being made: wait until it is done.');
      isMaking = true;
      try {
        const places = await exportPlaces(surroundings);
        if (!places.includes(order.place)) return refused('That folder was not offered.');
        return await madeAt(order, surroundings);
      } finally {
        isMaking = false;
      }
    },
  };
}

function offeredTalk(talk: Talk | null): OfferedTalk | null {
  if (talk === null) return null;
  const { id, title, scenes } = talk;
  const plannedMs = scenes.reduce((sum, scene) => sum + scene.plannedMs, 0);
  return { title: id === null ? {} : title, scenes: scenes.length, plannedMs };
}

async function madeAt(order: HandoutOrder, surroundings: PanelTalkSurroundings): Promise<HandoutMade> {
  const { place, language, paper, perPage } = order;
  const { write, wallMs, log } = surroundings;
  const at = localMinute(wallMs()).replace('T', '-').replace(':', '');
  const file = join(place, `kiosk-handout-${at}`, `handout-${language}`);
  const forms = { pdf: `${file}.pdf`, html: `${file}.html`, pictures: null };
  try {
    const lines = await writingTo(place, () =>
      write({ ...forms, layout: { paper, perPage }, talk: null, language }),
    );
    for (const line of lines) log.note(`The handout: ${line}`);
    return { refusal: null, lines };
  } catch (cause) {
    if (cause instanceof OperatorError) return refused(cause.message);
    // Whatever went wrong in a hidden page: the kiosk is none the worse for it, and whoever waits is told.
    log.fault('KIOSK-961', `The handout could not be made: ${String(cause)}`);
    return refused('It could not be drawn; the log says more (KIOSK-961).');
  }
}

const refused = (refusal: string): HandoutMade => ({ refusal, lines: [] });
