import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { CONTESTED_TOPICS } from '../../src-shared/content/contested-advice.ts';
import { guidanceSchema } from '../../src-shared/content/guidance-schema.ts';
import { packSchema } from '../../src-shared/content/pack-schema.ts';
import type { StatisticScene } from '../../src-shared/content/scene.ts';
import { situationSchema } from '../../src-shared/content/situation-schema.ts';
import { wordingHash } from '../../src-shared/content/wording.ts';
import { INTERFACE_KEYS } from '../../src-shared/interface-words.ts';
import { interfaceFileSchema } from '../../src-shared/languages-schema.ts';
import { dwellMs, readingWords } from '../../src-shared/programme/dwell.ts';
import { bundledPack, bundledScene, bundledScenes } from '../fixtures/scenes.ts';

const root = new URL('../../assets/', import.meta.url);
const files = folderFiles(new URL('content/', root).pathname);

function statistic(id: string): StatisticScene {
  const found = bundledScene(id);
  if (found.kind !== 'statistic') throw new Error(`${id} is no statistic`);
  return found;
}

/** No-break spaces read as spaces, as the printed models have them. */
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('the bundled pack', () => {
  it('C0: has no errors and no warnings, and a note for each language that is a draft', () => {
    const { languages } = packSchema.parse(JSON.parse(files.readText('pack.json') ?? ''));
    const drafts = languages.filter(({ review }) => review === 'draft');
    expect(checkPack(files, '2026-11-24').map(({ code, level }) => `${level} ${code}`)).toEqual(
      drafts.map(() => 'note C9'),
    );
  });

  it('P1: has seven voices, eleven figures, fourteen pictures and five situations, in order', () => {
    expect(bundledPack().sections).toEqual({
      voices: ['q1', 'q2', 'q3', 'q4', 'q5', 'r1', 'r3'],
      figures: [
        'items',
        'casualties',
        'area',
        'world-2024',
        'civilians',
        'children',
        'affected-states',
        'convention',
        'completed',
        'stockpiles',
        'cleared-2022',
      ],
      safe: [
        's01',
        's02',
        's03',
        's04',
        's05',
        's06',
        's07',
        's08',
        's09',
        's10',
        's11',
        's12',
        's13',
        's14',
      ],
      check: ['k01', 'k02', 'k03', 'k04', 'k05'],
    });
  });

  it('P1: the loop has five pieces of voices, and neither praise of a state nor reported speech', () => {
    const voices = bundledPack().loop.filter(({ kind }) => kind === 'quote');
    expect(voices.map(({ sceneId, cutId }) => `${sceneId} ${cutId ?? 'whole'}`)).toEqual([
      'q1 a',
      'q1 b',
      'q2 a',
      'q3 whole',
      'q5 a',
    ]);
    expect(
      bundledPack()
        .loop.map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(['quote', 'statistic', 'slide']);
  });

  it.each([
    ['q1', 'd196218f20489caf9dc71656db6118089d757a87ea2908ae858cebea01f9d161'],
    ['q2', '6cc5d5d525854c6a10736e30fa73ca17cbec678729dd71685337043308a4ff91'],
    ['q3', 'df4c4ea5101390db0a2c25c32b640b715d3f040de79cecf1c9a0103a6a1033c3'],
    ['q4', '8c8e72189fdfdb634df580d9f4d8f9d9616a532c262f1891f22142ac6818ab42'],
    ['q5', 'dbcc7ef3626892e1d69f6d88028f6888a5a2ca922eb0643335179fb058cd62e7'],
  ])('C5: the wording of %s is the one that was compared with the report', (id, hash) => {
    const shown = bundledScene(id);
    if (shown.kind !== 'quote') throw new Error('not a quote');
    expect(wordingHash((shown.words['en']?.text ?? '').replace(/\.$/, ','))).toBe(hash);
    expect(shown.form).toBe('quotation');
  });

  it.each(['r1', 'r3'])('C7: %s is reported, not quoted', (id) => {
    expect(bundledScene(id)).toMatchObject({
      form: 'reported',
      words: { en: { text: expect.stringMatching(/^According to the report, /) } },
    });
  });

  it.each([
    ['items', 'en', '88,260', 'About half were unexploded ordnance'],
    ['items', 'az', '88 260', 'Təxminən yarısı partlamamış hərbi sursatlardır'],
    ['items', 'ru', '88 260', 'Около половины — неразорвавшиеся боеприпасы'],
    ['items', 'fr', '88 260', 'Environ la moitié étaient des munitions non explosées'],
    ['casualties', 'en', '302', 'About one in five was killed'],
    ['casualties', 'az', '302', 'Təxminən hər beş nəfərdən biri həlak olub'],
    ['casualties', 'ru', '302', 'Примерно каждый пятый погиб'],
    ['casualties', 'fr', '302', 'Environ une sur cinq a été tuée'],
    ['area', 'en', '81,386', 'About 114,000 football pitches (105 × 68 m)'],
    ['area', 'az', '81 386', 'Təxminən 114 000 futbol meydançası (105 × 68 m)'],
    ['area', 'ru', '81 386', 'Примерно 114 000 футбольных полей (105 × 68 м)'],
    ['area', 'fr', '81 386', 'Environ 114 000 terrains de football (105 × 68 m)'],
    ['world-2024', 'en', '6,279', 'About 17 people every day'],
    ['world-2024', 'az', '6 279', 'Hər gün təxminən 17 nəfər'],
    ['world-2024', 'ru', '6279', 'Примерно 17 человек каждый день'],
    ['world-2024', 'fr', '6 279', 'Environ 17 personnes chaque jour'],
    ['civilians', 'en', '90%', ''],
    ['civilians', 'fr', '90 %', ''],
    ['children', 'ru', '46 %', ''],
    ['affected-states', 'az', '57', ''],
    ['convention', 'en', '166', ''],
    ['completed', 'ru', '31', ''],
    ['stockpiles', 'en', '55 million', ''],
    ['stockpiles', 'az', '55 milyon', ''],
    ['stockpiles', 'ru', '55 миллионов', ''],
    ['stockpiles', 'fr', '55 millions', ''],
    ['cleared-2022', 'en', '219.31', ''],
    ['cleared-2022', 'az', '219,31', ''],
  ])('A2: %s in %s prints %s and "%s"', (id, language, number, comparison) => {
    const words = statistic(id).words[language];
    expect(plain(words?.number)).toBe(number);
    expect(plain(words?.comparison)).toBe(comparison);
  });

  it.each([
    ['en', 'A square about 28.5 km on each side', '813.86 square kilometres', '28.5 km'],
    ['az', 'Hər tərəfi təxminən 28,5 km olan kvadrat', '813,86 kvadrat kilometr', '28,5 km'],
    ['ru', 'Квадрат со стороной примерно 28,5 км', '813,86 квадратного километра', '28,5 км'],
    ['fr', 'Un carré d’environ 28,5 km de côté', '813,86 kilomètres carrés', '28,5 km'],
  ])('A2: the area in %s is also %s', (language, square, squareKilometres, side) => {
    const words = statistic('area').words[language];
    expect([words?.note, words?.marks['area'], words?.marks['side']].map(plain)).toEqual([
      square,
      squareKilometres,
      side,
    ]);
  });

  it.each([
    [
      'items',
      'asOf',
      [
        'as reported on 26 May 2023',
        '26 may 2023-cü il tarixli məlumata görə',
        'по сообщению от 26 мая 2023 года',
        'selon un article du 26 mai 2023',
      ],
    ],
    [
      'area',
      'asOf',
      ['Since November 2020', '2020-ci ilin noyabrından', 'С ноября 2020 года', 'Depuis novembre 2020'],
    ],
    [
      'casualties',
      'asOf',
      [
        'Azerbaijani citizens, according to the report',
        'Xəbərə görə, Azərbaycan vətəndaşları',
        'Граждане Азербайджана, согласно сообщению',
        'Citoyens azerbaïdjanais, d’après l’article',
      ],
    ],
    [
      'civilians',
      'lead',
      [
        'of those whose status was known',
        'Statusu məlum olanlar',
        'чей статус известен',
        'dont le statut était connu',
      ],
    ],
    [
      'children',
      'lead',
      [
        'of civilians whose age was known',
        'Yaşı məlum olan',
        'чей возраст известен',
        'dont l’âge était connu',
      ],
    ],
    ['affected-states', 'lead', ['(at least)', '(ən azı)', '(не менее)', '(au moins)']],
    [
      'convention',
      'note',
      [
        'Some have since withdrawn',
        'Sonradan bəziləri çıxıb',
        'Позже некоторые вышли',
        'Certains l’ont quittée',
      ],
    ],
    ['stockpiles', 'lead', ['(more than)', '(daha çox)', '(более)', '(plus de)']],
    ['stockpiles', 'asOf', ['October 2021', 'oktyabr 2021', 'октябрь 2021', 'octobre 2021']],
    [
      'world-2024',
      'note',
      [
        'Real numbers are higher',
        'Əsl rəqəmlər daha yüksəkdir',
        'Реальные числа выше',
        'Les chiffres réels sont plus élevés',
      ],
    ],
  ] as const)(
    'C13: the qualifier of %s stands in its %s, in every language',
    (id, field, [en, az, ru, fr]) => {
      const { words } = statistic(id);
      expect(
        [words['en'], words['az'], words['ru'], words['fr']].map((each) => plain(each?.[field])),
      ).toEqual([
        expect.stringContaining(en),
        expect.stringContaining(az),
        expect.stringContaining(ru),
        expect.stringContaining(fr),
      ]);
    },
  );

  it('A4: the years are the totals as first published', () => {
    const { chart } = statistic('world-2024');
    expect(chart.form === 'columns' ? chart.points.map(({ year, value }) => [year, value]) : []).toEqual([
      [2016, 8605],
      [2017, 7239],
      [2018, 6897],
      [2019, 5554],
      [2020, 7073],
      [2021, 5544],
      [2022, 4710],
      [2023, 5757],
      [2024, 6279],
    ]);
  });

  it('C11: safety advice never stands without its note, in any language', () => {
    for (const id of ['s09', 's10', 's11', 's12']) {
      expect(bundledScene(id)).toMatchObject({
        safetyNote: true,
        words: {
          en: { safetyLine: expect.stringContaining('General information only. Follow local advice.') },
          az: { safetyLine: expect.stringContaining('Yerli göstərişlərə əməl edin.') },
          ru: { safetyLine: expect.stringContaining('Следуйте местным указаниям.') },
          fr: { safetyLine: expect.stringContaining('Suivez les consignes locales.') },
        },
      });
    }
    expect(bundledScene('s09')).toMatchObject({
      strongLine: 2,
      words: { en: { safetyLine: expect.stringMatching(/^Signs differ/) } },
    });
  });

  it('C24: the contested topics of every pack are those that this one records with reasons and sources', () => {
    const { contestedTopics } = guidanceSchema.parse(JSON.parse(files.readText('guidance.json') ?? ''));
    expect(contestedTopics.map(({ id }) => id)).toEqual(CONTESTED_TOPICS.map(({ id }) => id));
    for (const { id, why, kioskRule } of contestedTopics) expect([why, kioskRule], id).not.toContain('');
  });

  it('C10: s11 pairs four lines with four views of its picture', () => {
    expect(bundledScene('s11')).toMatchObject({
      panels: ['panel-stop', 'panel-do-not-touch', 'panel-warn', 'panel-tell'],
      words: {
        ru: {
          lines: [
            'Остановитесь. Не подходите.',
            'Не трогайте.',
            'Предупредите людей рядом.',
            expect.stringMatching(/^Запомните место/),
          ],
        },
      },
    });
  });

  it('C12: the numbers in slides are those of the statistics', () => {
    const line = (id: string, language: string, index: number): string => {
      const shown = bundledScene(id);
      return shown.kind === 'slide' ? plain(shown.words[language]?.lines[index]) : '';
    };
    expect(line('s03', 'az', 0)).toBe(
      '2024-cü ildə dünyada ən azı 6 279 nəfər həlak olub və ya xəsarət alıb.',
    );
    expect(line('s03', 'ru', 0)).toBe('В 2024 году в мире погибли или были ранены не менее 6279 человек.');
    expect(line('s03', 'fr', 0)).toBe(
      'En 2024, au moins 6 279 personnes ont été tuées ou blessées dans le monde.',
    );
    expect(line('s13', 'en', 1)).toBe('By 1 December 2025, 166 states had joined.');
  });

  it('P3: no scene of the loop stays longer than half a minute, in any language', () => {
    const pack = bundledPack();
    for (const { sceneId, cutId } of pack.loop) {
      for (const language of ['en', 'az', 'ru', 'fr']) {
        const ms = dwellMs(readingWords(bundledScene(sceneId, cutId), language, 'en'), 1);
        expect(ms, `${sceneId} ${language}`).toBeLessThanOrEqual(30_000);
      }
    }
  });

  it('C9: Azerbaijani, Russian and French say that they are drafts, on every scene', () => {
    const pack = bundledPack();
    for (const id of [...pack.sections.voices, ...pack.sections.figures, ...pack.sections.safe]) {
      const { words } = bundledScene(id);
      expect(
        ['en', 'az', 'ru', 'fr'].map((tag) => words[tag]?.review),
        id,
      ).toEqual(['original', 'draft', 'draft', 'draft']);
    }
  });
});

describe('the interface’s words', () => {
  it.each(['en', 'az', 'ru', 'fr'])('C2: %s has every word, and the same {names} as English', (language) => {
    const read = (tag: string) =>
      interfaceFileSchema.parse(JSON.parse(readFileSync(new URL(`languages/${tag}.json`, root), 'utf8')));
    const names = (words: string): string[] => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    const file = read(language);
    const english = read('en');
    expect(file.language).toBe(language);
    expect(Object.keys(file.words).sort()).toEqual([...INTERFACE_KEYS].sort());
    for (const key of INTERFACE_KEYS) expect(names(file.words[key]), key).toEqual(names(english.words[key]));
  });
});

describe('the check of the bundled pack', () => {
  const situations = bundledScenes().filter((scene) => scene.kind === 'situation');

  it.each(situations)('C19: $id is said in sentences of at most fifteen words', ({ words }) => {
    const shown = words['en'];
    const said = Object.values(shown?.answers ?? {}).flatMap(({ text, feedback }) => [text, feedback]);
    const texts = [shown?.situation ?? '', shown?.message ?? '', ...said];
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /u));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 15)).toEqual([]);
  });

  it.each(situations)('C4: the sources of $id are those of its messages', ({ id, sources }) => {
    const { messages } = situationSchema.parse(JSON.parse(files.readText(`situations/${id}.json`) ?? ''));
    const guidance = guidanceSchema.parse(JSON.parse(files.readText('guidance.json') ?? ''));
    const theirs = guidance.safeMessages
      .filter((message) => messages.includes(message.id))
      .flatMap((message) => message.sources);
    expect(sources.filter((source) => !theirs.includes(source.id))).toEqual([]);
  });

  it('the last page says each message in one short sentence', () => {
    const messages = situations.map(({ words }) => words['en']?.message ?? '');
    expect(messages.filter((message) => /[.!?] /u.test(message) || message.split(' ').length > 15)).toEqual(
      [],
    );
  });
});
