import { type InterfaceWords } from '../../../src-shared/interface-words.ts';
import { fill } from '../../../src-shared/languages.ts';
import type { Health } from '../../../src-shared/operator/contract.ts';
import { PLANNED_RESTART } from '../../../src-shared/operator/planned-restart.ts';
import { LEAST_FREE_BYTES } from '../../../src-shared/self-test/judge.ts';

/** A name and its value, and the language of that where it is not the interface's. */
export type Fact = readonly [name: string, value: string, lang?: string];

const MEGABYTE = 1_000_000;

/** The names of what an operator has to look at; empty when all is well. */
export function needsOf(health: Health, words: InterfaceWords): readonly string[] {
  const { restarts, quarantined, safeMode, softwareRendering, freeBytes, content } = health;
  const needs: readonly (readonly [boolean, string])[] = [
    [content.sentences.length > 0, words.operatorContent],
    [restarts.some(({ reason }) => reason !== PLANNED_RESTART), words.operatorRestarts],
    [quarantined.length > 0, words.operatorSetAside],
    [safeMode, words.operatorSafeMode],
    [softwareRendering, words.operatorDrawing],
    [freeBytes !== null && freeBytes < LEAST_FREE_BYTES, words.operatorFreeDisk],
  ];
  return needs.flatMap(([isSo, name]) => (isSo ? [name] : []));
}

/** The state of health in names and values. What the machine writes is in English. */
export function factsOf(health: Health, words: InterfaceWords): readonly Fact[] {
  const { runningSince, version, electron, restarts, quarantined, content, freeBytes, selfTest } = health;
  const restarted = restarts.map(({ reason, times, lastAt }) => `${times} × ${reason} (${lastAt})`);
  const setAside = quarantined.map(({ sceneId, pack }) => `${sceneId} (${pack})`);
  return [
    [words.operatorRunningSince, runningSince],
    [words.operatorVersion, `${version} (Electron ${electron})`, 'en'],
    listed(words.operatorRestarts, restarted, words),
    listed(words.operatorSetAside, setAside, words),
    [words.operatorSafeMode, health.safeMode ? words.operatorSafeModeOn : words.operatorOff],
    [
      words.operatorDrawing,
      health.softwareRendering ? words.operatorDrawnByProcessor : words.operatorDrawnByCard,
    ],
    [
      words.operatorFreeDisk,
      freeBytes === null ? '–' : fill(words.operatorMegabytes, { n: Math.floor(freeBytes / MEGABYTE) }),
    ],
    [words.selfTestLast, selfTestSaid(selfTest, words)],
    [words.operatorContent, `${content.id} ${content.version}`, 'en'],
    [words.operatorFolder, content.folder, 'en'],
    [words.operatorScenes, String(content.scenes)],
  ];
}

function listed(name: string, values: readonly string[], words: InterfaceWords): Fact {
  return values.length > 0 ? [name, values.join(', '), 'en'] : [name, words.operatorNone];
}

function selfTestSaid(selfTest: Health['selfTest'], words: InterfaceWords): string {
  if (selfTest === null) return words.selfTestOpen;
  const { at, toDo } = selfTest;
  const came = toDo.length === 0 ? words.selfTestReady : fill(words.selfTestToDo, { n: toDo.length });
  return `${at}: ${came}`;
}
