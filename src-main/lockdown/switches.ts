/**
 * Switches of Electron and Chromium that developers, test drivers and their start scripts use. The list is closed on
 * purpose: a typing error in a switch of ours must not pass as one of theirs.
 */
const DEVELOPERS =
  /^--(no-sandbox|no-zygote|in-process-gpu|single-process|inspect|lang|vmodule|v|type|(inspect|remote-debugging|remote-allow|disable|enable|force|use|ignore|allow|ozone|gpu|js|log|net-log|trace|host|proxy|touch|password|window|renderer|shared|crash|skia|autoplay|field-trial|origin-trial)-[a-z0-9-]+)(=.*)?$/;

/**
 * All that a hardened build takes from Chromium (rule H2): what a difficult screen, graphics card or touch panel may
 * need. None opens a port, loads or runs anything, writes a file, or takes a wall away.
 */
const HARMLESS: readonly RegExp[] = [
  /^--disable-gpu(-compositing)?$/,
  /^--use-(gl|angle)=[a-z0-9-]+$/,
  /^--force-device-scale-factor=\d(\.\d+)?$/,
  /^--force-color-profile=[a-z0-9-]+$/,
  /^--touch-events=(auto|enabled|disabled)$/,
  /^--ozone-platform(-hint)?=(auto|wayland|x11)$/,
  /^--lang=[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  /^--log-level=[0-3]$/,
];

const HARMLESS_NAMES = [
  '--disable-gpu',
  '--use-gl',
  '--use-angle',
  '--force-device-scale-factor',
  '--force-color-profile',
  '--touch-events',
  '--ozone-platform',
  '--lang',
  '--log-level',
];

/** Whether a word is a switch of Electron's or Chromium's, so that an open build hands it on. */
export function isSwitchOfTheirs(word: string): boolean {
  return DEVELOPERS.test(word);
}

/** Whether a hardened build lets the word pass: a list of what is allowed, since no list of dangers is ever complete. */
export function isHarmlessSwitch(word: string): boolean {
  return HARMLESS.some((allowed) => allowed.test(word));
}

/**
 * Whether Chromium would take the word for a switch, wherever it stands. One dash is enough for it, and on Windows a
 * slash (base/command_line.cc): so such a word is never the value of an argument of ours.
 */
export function readsAsSwitch(word: string, platform: NodeJS.Platform): boolean {
  return word.startsWith('-') || (platform === 'win32' && word.startsWith('/'));
}

/** The sentence for a switch that a hardened build refuses: what, why, and what is right instead. */
export function refusalOf(word: string): string {
  const name = word.split('=')[0] ?? word;
  if (name === '--no-sandbox') {
    return '--no-sandbox: a hardened kiosk keeps its sandbox. Start it as an ordinary user, never as root.';
  }
  return `${name}: a hardened kiosk refuses this switch. Of Chromium's it takes only ${HARMLESS_NAMES.join(', ')}.`;
}
