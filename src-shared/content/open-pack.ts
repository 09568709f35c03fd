import type { PackFiles, PackReading, SceneReading } from './door.ts';
import { eventLine } from './event-line.ts';
import { errorAt, hasError } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import { SCENE_KINDS } from './kinds.ts';
import { atCurrentFormat } from './migrate.ts';
import type { PackContext } from './pack-context.ts';
import type { PackFront } from './pack-front.ts';
import { readProgramme, type Interleave, type Programme } from './programme-file.ts';
import { own } from './record.ts';
import { resolveRelated } from './related.ts';
import type { WordsByLanguage } from './scene.ts';
import { openTalk } from './talks/open-talk.ts';

/**
 * Opens a pack: reads its front matter and its order, and no scene, so that ten thousand scenes start as fast
 * as twenty. Scenes are read, checked and composed one at a time by `scene`, from files read at that moment.
 * `interleave` makes one round of the loop: pass that of src-shared/programme/order.ts.
 */
export function openPack(asTheyLie: PackFiles, interleave: Interleave): PackReading {
  const { files, findings: unreadable } = atCurrentFormat(asTheyLie);
  if (unreadable.length > 0) return { ok: false, findings: unreadable };
  const front = readFrontMatter(files);
  const order = readProgramme(files, interleave);
  const findings = [...front.findings, ...order.findings];
  if (!front.ok || !order.ok || hasError(findings)) return { ok: false, findings };
  const { context } = front;
  const { programme } = order;
  const parts = {
    front: packFront(context, programme),
    loop: programme.loop,
    sections: programme.sections,
    doors: programme.doors,
    scene: (sceneId: string, cutId: string | null) => readScene(context, programme, sceneId, cutId),
  };
  return { ok: true, pack: { ...parts, talk: (id) => openTalk(context, parts, id) }, findings };
}

function readScene(
  context: PackContext,
  programme: Programme,
  sceneId: string,
  cutId: string | null,
): SceneReading {
  const found = programme.scenes.get(sceneId);
  if (found === undefined) {
    const place = { file: 'programme.json', path: [] };
    return { ok: false, findings: [errorAt('C4', place, `The pack has no scene "${sceneId}".`)] };
  }
  const { folder, read } = SCENE_KINDS[found.kind];
  const reading = read(context, { id: sceneId, cutId, place: found.place });
  if (!reading.ok) return reading;
  const at = { file: `${folder}/${sceneId}.json`, path: [] };
  const { ids, findings } = resolveRelated(sceneId, reading.related, { known: programme.scenes, at });
  return { ...reading, related: ids, findings: [...reading.findings, ...findings] };
}

/** Sections are counted as listed: only reading every scene would tell which of them are broken. */
function packFront(context: PackContext, programme: Programme): PackFront {
  const { pack, languages } = context;
  const [first, ...others] = pack.languages;
  if (first === undefined) throw new Error('A pack without a language passed its schema');
  const byLanguage = <Words>(
    words: (language: (typeof languages)[number]) => Words,
  ): WordsByLanguage<Words> =>
    Object.fromEntries(languages.map((language) => [language.tag, words(language)]));
  const { voices, figures, safe, check } = programme.sections;
  return {
    id: pack.id,
    version: pack.version,
    title: byLanguage(({ text }) => text.pack.title),
    name: pack.title,
    accent: pack.accent,
    event: byLanguage(({ tag, text }) => eventLine(text.pack, pack.event, tag)),
    languages: [first, ...others],
    soleSpeaker: soleSpeaker(context),
    sections: { voices: voices.length, figures: figures.length, safe: safe.length, check: check.length },
    loopLength: programme.loop.length,
  };
}

/** One entry in speakers.json means that all voices are one person's, which the screen then says. */
function soleSpeaker({ speakers, languages }: PackContext): WordsByLanguage<string> | null {
  const [speaker, ...others] = speakers.keys();
  if (speaker === undefined || others.length > 0) return null;
  const fallback = own(languages[0].text.speakers, speaker)?.name;
  if (fallback === undefined) return null;
  return Object.fromEntries(
    languages.map(({ tag, text }) => [tag, own(text.speakers, speaker)?.name ?? fallback]),
  );
}
