import type { PackFiles } from '../door.ts';
import { readPackFile } from '../pack-file.ts';
import { idsInFolder } from '../programme-file.ts';
import { programmeSchema } from '../programme-schema.ts';
import type { TextSection } from '../scene-text.ts';

/** Ids of the scenes of a kind: those of programme.json in its order, then the other files of the folder by name. Talks stand in no list. */
export function sceneIds(files: PackFiles, section: TextSection): readonly string[] {
  const reading = readPackFile(files, 'programme.json', programmeSchema);
  const listed = reading.ok && section !== 'talks' ? (reading.value[section] ?? []) : [];
  return [...new Set([...listed, ...idsInFolder(files, section)])];
}

/** The same of every kind. */
export function allSceneIds(files: PackFiles): Readonly<Record<TextSection, readonly string[]>> {
  return {
    quotations: sceneIds(files, 'quotations'),
    statistics: sceneIds(files, 'statistics'),
    slides: sceneIds(files, 'slides'),
    situations: sceneIds(files, 'situations'),
    talks: sceneIds(files, 'talks'),
  };
}
