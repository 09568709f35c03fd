import { EMERGENCY_NUMBER } from './emergency-number.ts';

/** Advice on which those who know disagree; what the kiosk says instead is the recorded guidance. */
export interface ContestedTopic {
  readonly id: string;
  readonly topic: string;
  readonly instead: string;
  /** Words that give the advice, by language; `*` stands for any letters. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** What gives the advice in any language, such as a number of metres. It contains a number. */
  readonly pattern?: RegExp;
}

/** "100 m", "at least 30 metres", "100-metre", "100 metrdən", "50 метров"; not "100 m²". */
const DISTANCE =
  /(?<![\p{L}\p{N}])\p{N}+(?:[^\S\n]|\p{Pd})*(?:m|met(?:re|er)s?|mètres?|metr\p{L}*|м|метр\p{L}*|feet|ft|yards?|paces)(?![\p{L}\p{N}²³])/iu;

/**
 * Topics of rule C24, as the bundled guidance.json records them with their reasons and sources (c01 to c07). They hold for
 * every pack: leaving guidance.json out must not make a kiosk less careful.
 */
export const CONTESTED_TOPICS: readonly ContestedTopic[] = [
  {
    id: 'c01',
    topic: 'walking back the way one came',
    instead: 'stop, warn others, call for help, wait',
    terms: {
      en: [
        'retrace*',
        'retracing',
        'backtrack*',
        'walk back',
        'walking back',
        'go back the way',
        'the way you came',
        'the same way back',
        'back the same way',
        'step in step',
        'own footprint*',
        'own footstep*',
        'own tracks',
      ],
      az: [
        'öz izi*',
        'ayaq izləri*',
        'gəldiyiniz yol*',
        'gəldiyi yol*',
        'geri qayıdın',
        'geriyə qayıdın',
        'eyni yolla qayıdın',
      ],
      ru: [
        'по своим след*',
        'по своим же след*',
        'по собственным след*',
        'след в след',
        'тем же путём',
        'той же дорогой',
        'обратным путём',
        'вернитесь назад',
        'возвращайтесь назад',
      ],
      fr: [
        'sur vos pas',
        'rebrousse* chemin',
        'faites demi tour',
        'par le même chemin',
        'par où vous êtes venu*',
        'dans vos propres traces',
        'dans vos traces',
      ],
    },
  },
  {
    id: 'c02',
    topic: 'a distance to move away',
    instead: 'stop; do not go nearer',
    terms: {
      en: ['hundred met*', 'hundreds of met*', 'dozens of met*'],
      az: ['yüz metr*', 'yüzlərlə metr*', 'onlarla metr*'],
      ru: ['сто метров', 'ста метр*', 'сотн* метр*', 'десят* метр*'],
      fr: ['cent mètres', 'cents mètres', 'centaine* de mètres', 'dizaine* de mètres'],
    },
    pattern: DISTANCE,
  },
  {
    id: 'c03',
    topic: 'marking the place',
    instead: 'remember the place and tell someone',
    terms: {
      en: [
        'mark the spot',
        'mark the place',
        'mark the location',
        'mark it',
        'marking the spot',
        'marking the place',
        'crossed sticks',
        'put up a sign',
      ],
      az: ['nişanlayın', 'işarələyin', 'işarə qoyun', 'nişan qoyun'],
      ru: ['обозначьте', 'пометьте', 'отметьте место', 'оставьте знак', 'поставьте знак'],
      fr: ['marquez', 'balisez', 'signalez l’endroit avec'],
    },
  },
  {
    id: 'c04',
    topic: 'telephones and radio waves near an item',
    instead: 'call for help',
    terms: {
      en: [
        'mobile phone*',
        'cell phone*',
        'cellphone*',
        'smartphone*',
        'walkie talkie*',
        'radio wave*',
        'switch off your phone',
        'turn off your phone',
      ],
      az: ['mobil telefon*', 'radio dalğa*', 'radiodalğa*', 'telefonu söndürün', 'telefonunuzu söndürün'],
      ru: ['мобильн* телефон*', 'сотов* телефон*', 'радиоволн*', 'выключите телефон', 'отключите телефон'],
      fr: ['téléphone* portable*', 'téléphone* mobile*', 'onde* radio', 'éteignez votre téléphone'],
    },
  },
  {
    id: 'c05',
    topic: 'prodding the ground and feeling for wires',
    instead: 'do not move; call for help',
    terms: {
      en: ['prod', 'prodding', 'tripwire*', 'trip wire*', 'probe the ground', 'probing', 'crawl', 'crawling'],
      az: ['yoxlayaraq irəliləyin', 'sürünün', 'sürünərək', 'torpağı yoxlayın'],
      ru: ['прощупайте', 'прощупывайте', 'прощупывая', 'растяжк*', 'ползите', 'ползком'],
      fr: ['sondez', 'sonder le sol', 'rampez', 'en rampant', 'fil* de détente'],
    },
  },
  {
    id: 'c06',
    topic: 'first aid and carrying the injured',
    instead: 'do not run to them; call for help',
    terms: {
      en: ['tourniquet*', 'pull them out', 'carry them', 'drag them', 'first aid'],
      az: [
        'turniket*',
        'jqut*',
        'ilk yardım*',
        'ilkin yardım*',
        'ilk tibbi yardım*',
        'yaralını çıxarın',
        'onu çıxarın',
        'onları çıxarın',
      ],
      // Alone, "жгут" also says that people burn something, such as dry grass.
      ru: ['налож* жгут*', 'жгутом', 'перв* помощ*', 'перв* медицинск* помощ*', 'вытащите', 'вынесите'],
      fr: ['garrot', 'garrots', 'premiers secours', 'tirez les', 'portez les'],
    },
  },
  {
    id: 'c07',
    topic: 'an emergency number',
    instead: 'call for help; a number belongs to a place, and the venue says it',
    terms: {},
    pattern: EMERGENCY_NUMBER,
  },
];
