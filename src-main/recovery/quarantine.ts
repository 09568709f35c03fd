import type { OpenPack, PackReading } from '../../src-shared/content/door.ts';
import { errorAt } from '../../src-shared/content/finding.ts';
import { mayQuarantine } from '../../src-shared/watchdog/suspects.ts';
import type { Log } from '../log.ts';
import type { RecoveryFile } from './recovery-file.ts';

/** Scenes that ended the page twice (rule W3). */
export interface Quarantine {
  /** The pack, without the scenes that are in quarantine: they are as broken as those that cannot be read. */
  without(reading: PackReading): PackReading;
  add(pack: OpenPack, sceneId: string): void;
  list(): readonly { readonly sceneId: string; readonly pack: string }[];
}

/** Each entry is of a version of a pack: when another one plays, the scene is tried again. */
export function quarantine(recovery: RecoveryFile, log: Log): Quarantine {
  const of = ({ front }: Pick<OpenPack, 'front'>) =>
    recovery.now().quarantined.filter(({ pack, version }) => pack === front.id && version === front.version);
  const isIn = (pack: Pick<OpenPack, 'front'>, sceneId: string): boolean =>
    of(pack).some((entry) => entry.sceneId === sceneId);
  return {
    without(reading) {
      if (!reading.ok) return reading;
      const { pack } = reading;
      const scene: OpenPack['scene'] = (sceneId, cutId) =>
        isIn(pack, sceneId) ? { ok: false, findings: [finding(sceneId)] } : pack.scene(sceneId, cutId);
      return { ...reading, pack: { ...pack, scene } };
    },
    add(pack, sceneId) {
      if (isIn(pack, sceneId) || !mayQuarantine(of(pack).length, pack.front.loopLength)) return;
      const { id, version } = pack.front;
      log.fault(
        'KIOSK-704',
        `The scene ${sceneId} of ${id} ${version} ended the page twice: it is passed over.`,
      );
      const quarantined = [...recovery.now().quarantined, { pack: id, version, sceneId }];
      recovery.keep({ ...recovery.now(), quarantined });
    },
    list: () =>
      recovery
        .now()
        .quarantined.map(({ pack, version, sceneId }) => ({ sceneId, pack: `${pack} ${version}` })),
  };
}

function finding(sceneId: string) {
  const place = { file: 'programme.json', path: [] };
  return errorAt('W3', place, `the scene "${sceneId}" ended the page twice and is in quarantine`);
}
