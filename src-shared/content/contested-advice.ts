/** Advice on which those who know disagree; what the kiosk says instead is the recorded guidance. */
export interface ContestedTopic {
  readonly id: string;
  readonly topic: string;
  readonly instead: string;
  /** Words that give the advice, by language; `*` at the end stands for any ending. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** What gives the advice in any language, such as a number of metres. */
  readonly pattern?: RegExp;
}

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
        'walk back',
        'go back the way',
        'the way you came',
        'step in step',
        'own footprints',
        'own footsteps',
      ],
      az: ['öz izi*', 'ayaq izləri*', 'gəldiyiniz yol*', 'gəldiyi yol*'],
      ru: [
        'по своим след*',
        'по собственным след*',
        'след в след',
        'тем же путём',
        'тем же путем',
        'той же дорогой',
      ],
      fr: [
        'sur vos pas',
        'rebrousse* chemin',
        'par le même chemin',
        'dans vos propres traces',
        'dans vos traces',
      ],
    },
  },
  {
    id: 'c02',
    topic: 'a distance to move away',
    instead: 'stop; do not go nearer',
    terms: {},
    pattern:
      /(?<![\p{L}\p{N}])\d+[\s\u00a0]*(?:m|met(?:re|er)s?|mètres?|metr\p{L}*|м|метр\p{L}*)(?![\p{L}\p{N}²])/iu,
  },
  {
    id: 'c03',
    topic: 'marking the place',
    instead: 'remember the place and tell someone',
    terms: {
      en: ['mark the spot', 'mark the place', 'mark it', 'crossed sticks', 'put up a sign'],
      az: ['nişanlayın', 'işarələyin', 'işarə qoyun'],
      ru: ['обозначьте', 'пометьте', 'отметьте место', 'оставьте знак'],
      fr: ['marquez', 'balisez', 'signalez l’endroit avec'],
    },
  },
  {
    id: 'c04',
    topic: 'telephones and radio waves near an item',
    instead: 'call for help',
    terms: {
      en: ['mobile phone*', 'radio wave*', 'switch off your phone'],
      az: ['mobil telefon*', 'radio dalğa*'],
      ru: ['мобильн* телефон*', 'радиоволн*', 'выключите телефон'],
      fr: ['téléphone portable', 'ondes radio', 'éteignez votre téléphone'],
    },
  },
  {
    id: 'c05',
    topic: 'prodding the ground and feeling for wires',
    instead: 'do not move; call for help',
    terms: {
      en: ['prod', 'prodding', 'tripwire*', 'trip wire*', 'probe the ground', 'crawl'],
      az: ['yoxlayaraq irəliləyin', 'sürünün'],
      ru: ['прощупайте', 'прощупывая', 'растяжк*', 'ползите'],
      fr: ['sondez', 'sonder le sol', 'rampez', 'fil de détente'],
    },
  },
  {
    id: 'c06',
    topic: 'first aid and carrying the injured',
    instead: 'do not run to them; call for help',
    terms: {
      en: ['tourniquet', 'pull them out', 'carry them', 'drag them', 'first aid'],
      az: ['turniket', 'ilk yardım', 'çıxarın'],
      ru: ['жгут', 'первую помощь', 'вытащите', 'вынесите'],
      fr: ['garrot', 'premiers secours', 'tirez-les', 'portez-les'],
    },
  },
  {
    id: 'c07',
    topic: 'an emergency number',
    instead: 'call for help; a number belongs to a place, and the venue says it',
    terms: {},
    pattern: /(?<![\p{L}\p{N}.,\u00a0])(?:101|102|103|104|110|112|113|911|999)(?![\p{L}\p{N}\u00a0]|[.,]\d)/u,
  },
];
