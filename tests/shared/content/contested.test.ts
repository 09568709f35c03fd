import { describe, expect, it } from 'vitest';
import { CONTESTED_TOPICS } from '../../../src-shared/content/contested-advice.ts';
import { changedPack, smallPack, standardPack } from '../../fixtures/small-pack.ts';
import { findingsIn, inShort } from './bends/bend.ts';

type Language = 'en' | 'az' | 'ru' | 'fr';

/** The small pack whose slide says a sentence in a language; with or without the words' own guidance. */
function saying(language: string, sentence: string): Record<string, unknown> {
  const pack = smallPack();
  const file = `text/${language}.json`;
  if (language !== 'en') {
    changedPack(pack, ['pack.json', 'languages', 1, 'tag'], language);
    pack[file] = { ...Object(pack['text/az.json']), language };
  }
  return changedPack(pack, [file, 'slides', 'stop', 'lines', 0], sentence);
}

/** Ids of the contested topics that a sentence on a slide gives advice on. */
function topicsIn(language: string, sentence: string): (string | undefined)[] {
  return findingsIn(saying(language, sentence))
    .filter(({ code }) => code === 'C24')
    .map((finding) => /\(topic (c\d+)\)/.exec(finding.sentence)?.[1]);
}

describe('contested advice', () => {
  it.each<[string, Language, string]>([
    ['c01', 'en', 'Retrace your steps.'],
    ['c01', 'en', 'Walk back the way you came.'],
    ['c01', 'en', 'Never go back the way you came!'],
    ['c01', 'en', 'Leave step in step.'],
    ['c01', 'en', 'Follow your own footprints.'],
    ['c01', 'az', 'Gəldiyiniz yolla qayıdın.'],
    ['c01', 'az', 'Öz izinizlə qayıdın.'],
    ['c01', 'az', 'Geri qayıdın.'],
    ['c01', 'ru', 'Возвращайтесь по своим следам.'],
    ['c01', 'ru', 'Идите след в след.'],
    ['c01', 'ru', 'Вернитесь тем же путем.'],
    ['c01', 'fr', 'Revenez sur vos pas.'],
    ['c01', 'fr', 'Rebroussez chemin.'],
    ['c01', 'fr', 'Faites demi-tour.'],
    ['c02', 'en', 'Move at least 100 m away.'],
    ['c02', 'en', 'Move 100 metres away.'],
    ['c02', 'en', 'Keep a 100-metre distance.'],
    ['c02', 'en', 'Stay 300 feet away.'],
    ['c02', 'en', 'Move a hundred metres away.'],
    ['c02', 'en', 'Move {yearly} m away.'],
    ['c02', 'az', 'Ən azı 100\u00a0m uzaqlaşın.'],
    ['c02', 'az', '100 metr uzaqlaşın.'],
    ['c02', 'az', 'Yüz metr uzaqlaşın.'],
    ['c02', 'ru', 'Отойдите на 50 м.'],
    ['c02', 'ru', 'Отойдите на 50 метров.'],
    ['c02', 'ru', 'Отойдите на сто метров.'],
    ['c02', 'fr', 'Éloignez-vous de 100 mètres.'],
    ['c02', 'fr', 'Éloignez-vous de cent mètres.'],
    ['c03', 'en', 'Mark the spot with crossed sticks.'],
    ['c03', 'en', 'Mark it.'],
    ['c03', 'az', 'İşarələyin.'],
    ['c03', 'az', 'Yeri nişanlayın.'],
    ['c03', 'ru', 'Обозначьте место.'],
    ['c03', 'fr', 'Balisez l’endroit.'],
    ['c04', 'en', 'Do not use mobile phones.'],
    ['c04', 'en', 'Turn off your phone.'],
    ['c04', 'az', 'Mobil telefondan istifadə etməyin.'],
    ['c04', 'az', 'Telefonu söndürün.'],
    ['c04', 'ru', 'Не пользуйтесь мобильным телефоном.'],
    ['c04', 'fr', 'N’utilisez pas de téléphones portables.'],
    ['c05', 'en', 'Prod the ground.'],
    ['c05', 'en', 'Feel for tripwires.'],
    ['c05', 'en', 'Crawl out.'],
    ['c05', 'az', 'Sürünün.'],
    ['c05', 'ru', 'Ищите растяжки.'],
    ['c05', 'fr', 'Rampez.'],
    ['c06', 'en', 'Give first aid.'],
    ['c06', 'en', 'Use a tourniquet.'],
    ['c06', 'az', 'İlk yardım göstərin.'],
    ['c06', 'az', 'Yaralını çıxarın.'],
    ['c06', 'ru', 'Окажите первую помощь.'],
    ['c06', 'ru', 'Наложите жгут.'],
    ['c06', 'fr', 'Posez un garrot.'],
    ['c07', 'en', 'Call 112.'],
    ['c07', 'en', 'Call 112 now.'],
    ['c07', 'en', 'Dial 911 or 999.'],
    ['c07', 'en', 'Emergency: 112.'],
    ['c07', 'en', 'The number is 112.'],
    ['c07', 'en', 'Ring +44 20 7946 0018.'],
    ['c07', 'az', '112-yə zəng edin.'],
    ['c07', 'az', '112 nömrəsinə zəng edin.'],
    ['c07', 'az', '101 və ya 102.'],
    ['c07', 'ru', 'Звоните\u00a0112.'],
    ['c07', 'ru', 'Звоните по номеру 112 немедленно.'],
    ['c07', 'ru', 'Наберите 02.'],
    ['c07', 'fr', 'Appelez le 112.'],
    ['c07', 'fr', 'Composez le 18.'],
  ])('C24: %s, %s: %j is refused', (topic, language, sentence) => {
    expect(topicsIn(language, sentence)).toContain(topic);
  });

  it.each<[Language, string]>([
    ['en', 'Do not go near.'],
    ['en', 'Stop. Do not go nearer.'],
    ['en', 'Come back another day.'],
    ['en', 'They walked back to school.'],
    ['en', 'In 2024 it was 6,279.'],
    ['en', 'In 2024 it was 6,112.'],
    ['en', 'In 1999 a treaty entered into force.'],
    ['en', 'By 2025, 112 states had joined.'],
    ['en', 'Between 101 and 104 states took part.'],
    ['en', 'Article 112 of the law.'],
    ['en', 'It was 112% of the year before.'],
    ['en', 'It grew by 112.5.'],
    ['en', 'We call on 112 states to join.'],
    ['en', 'Call for help.'],
    ['en', 'Tell someone by phone.'],
    ['en', 'A product of war.'],
    ['en', 'Fields produce wheat.'],
    ['en', 'It covers 100 m² of land.'],
    ['en', 'There are 5 million of them.'],
    ['en', 'Signs mark the edge of a dangerous area.'],
    ['en', 'Remember the place and tell someone.'],
    ['en', 'A remarkable place.'],
    ['en', 'A wire across the path.'],
    ['en', 'He aided them first.'],
    ['az', 'Yaxınlaşmayın.'],
    ['az', 'Yeri yadda saxlayın.'],
    ['az', 'İşarələr fərqli olur.'],
    ['az', 'Nəticə çıxarın.'],
    ['az', 'Kömək çağırın.'],
    ['az', '112 dövlət qoşulub.'],
    ['az', 'Qanunun 112-ci maddəsi.'],
    ['az', '2024-cü ildə 5 mina tapılıb.'],
    ['ru', 'Не подходите.'],
    ['ru', 'Запомните место и сообщите.'],
    ['ru', 'Весной люди жгут траву.'],
    ['ru', 'Позовите на помощь.'],
    ['ru', 'Их было 88\u00a0112.'],
    ['az', 'Onların sayı 6\u00a0112.'],
    ['ru', 'Присоединились 112 государств.'],
    ['ru', 'Это 112-й участник.'],
    ['ru', 'Нашли 5 мин.'],
    ['ru', 'Это длилось 10 месяцев.'],
    ['fr', 'N’approchez pas.'],
    ['fr', 'Appelez à l’aide.'],
    ['fr', 'En 2024, 112 États avaient adhéré.'],
    ['fr', 'Une marque rouge.'],
    ['fr', 'Il y a 3 mines.'],
  ])('C24: %s: %j is harmless', (language, sentence) => {
    expect(topicsIn(language, sentence)).toEqual([]);
  });

  it('C24: what holds in a language holds in its regions', () => {
    expect(topicsIn('fr-CA', 'Rebroussez chemin.')).toEqual(['c01']);
    expect(topicsIn('de', 'Rebroussez chemin.')).toEqual([]);
    expect(topicsIn('de', 'Rufen Sie 112.')).toEqual(['c07']);
  });

  it('C24: letters that are put together from two are the same letters', () => {
    expect(topicsIn('fr', 'Éteignez votre téléphone.'.normalize('NFD'))).toEqual(['c04']);
  });

  it.each([
    ['title', 'Walk back'],
    ['caution', 'Mark it.'],
  ])('C24: the %s of a slide is held to it too', (field, words) => {
    const pack = changedPack(smallPack(), ['text/az.json', 'slides', 'stop', 'caution'], 'Ehtiyat.');
    changedPack(pack, ['text/en.json', 'slides', 'stop', field], words);
    expect(findingsIn(pack).map(inShort)).toContain('C24 error text/en.json /slides/stop');
  });

  it('C24: a size in a statistic is no advice, and a quotation is a person’s own words', () => {
    const pack = changedPack(
      smallPack(),
      ['text/en.json', 'statistics', 'items', 'note'],
      'A pitch has 105 × 68 m.',
    );
    changedPack(pack, ['text/az.json', 'statistics', 'items', 'note'], 'Meydança 105 × 68 m.');
    changedPack(pack, ['text/az.json', 'quotations', 'field', 'sentences', 1], 'Geri qayıdın.');
    expect(findingsIn(pack).filter(({ code }) => code === 'C24')).toEqual([]);
  });

  it('C24: holds without guidance.json as well', () => {
    const pack = saying('en', 'Walk back the way you came.');
    changedPack(pack, ['guidance.json'], undefined);
    changedPack(pack, ['slides/stop.json', 'messages'], []);
    changedPack(pack, ['slides/stop.json', 'safetyNote'], false);
    expect(findingsIn(pack).map(inShort)).toContain('C24 error text/en.json /slides/stop');
  });

  it('C24: a pack adds words of its own to a topic', () => {
    const pack = saying('en', 'Turn on your heel.');
    const topic = { id: 'w2', lang: 'en', terms: ['on your heel'], category: 'advice', level: 'error' };
    const more = { scope: 'own voice', topic: 'c01', why: 'Contested.', use: 'wait' };
    changedPack(pack, ['guidance.json', 'watchedWords', 1], { ...topic, ...more });
    expect(findingsIn(pack).filter(({ code }) => code === 'C24')).toHaveLength(1);
  });

  it('C24: each topic says what to say instead', () => {
    for (const { id, instead, terms, pattern } of CONTESTED_TOPICS) {
      expect(instead, id).not.toBe('');
      expect(Object.keys(terms).length > 0 || pattern !== undefined, id).toBe(true);
    }
  });
});

describe('a national standard', () => {
  const found = (pack: Record<string, unknown>): string[] =>
    findingsIn(pack)
      .filter(({ code }) => code !== 'C9')
      .map(inShort);

  it('C24: lets a slide give the advice of its topic', () => {
    expect(found(standardPack())).toEqual([]);
  });

  it('C24: answers for its topic and for no other', () => {
    const pack = changedPack(
      standardPack(),
      ['text/en.json', 'slides', 'stop', 'lines', 0],
      'Walk back 100 m.',
    );
    expect(found(pack)).toEqual(['C24 error text/en.json /slides/stop']);
  });

  it('C24: answers for the slide that names it and for no other', () => {
    const pack = changedPack(standardPack(), ['slides/stop.json', 'standards'], []);
    expect(found(pack)).toEqual(['C24 error text/en.json /slides/stop']);
  });

  it.each([
    ['national', 'Mine risk education', '2024', 'https://standards.example.org/12-10', true],
    ['national', null, '2024', 'https://standards.example.org/12-10', false],
    ['national', 'Mine risk education', null, 'https://standards.example.org/12-10', false],
    ['national', 'Mine risk education', '2024', null, false],
    ['international', 'Mine risk education', '2024', 'https://standards.example.org/12-10', false],
    [undefined, 'Mine risk education', '2024', 'https://standards.example.org/12-10', false],
  ])('C24: %s, title %s, date %s, address %s: %s', (standard, title, date, url, isOne) => {
    const pack = standardPack();
    for (const [field, value] of Object.entries({ standard, title, date, url }))
      changedPack(pack, ['sources.json', 'sources', 3, field], value);
    expect(found(pack)).toEqual(isOne ? [] : ['C24 error slides/stop.json /standards/0/source']);
  });
});
