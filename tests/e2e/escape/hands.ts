/** What hands can do to a keyboard, a mouse and a touch screen, as Chromium's own protocol says it. */

/** A command of the protocol and its parameters. */
export type Command = readonly [method: string, parameters: Record<string, unknown>];

/** A name and the commands that make it, one after the other. */
export type HandAttempt = readonly [name: string, commands: readonly Command[]];

const ALT = 1;
const CONTROL = 2;
const SHIFT = 8;
/** Keys pressed together, as Electron's accelerators name them: `Control+Shift+I`. */
export type KeyAttempt = readonly [name: string, chord: string];

const pressed = (chord: string): KeyAttempt => [`presses ${chord}`, chord];

const CHORDS =
  'Control+W Control+Q Control+N Control+T Control+R Control+Shift+R Control+P Control+S Control+O Control+F Control+U ' +
  'Control+J Control+H Control+L Control+A Control+C Control+V Control+Shift+I Control+Shift+J Control+Shift+C ' +
  'Control+Shift+Delete Control+Plus Control+- Control+0 Control+Alt+Delete Alt+F4 Alt+Left Alt+Right Alt+Home ' +
  'Alt+Space Alt+Enter Meta+Q Meta+D Meta+L Shift+F10 Shift+Escape F1 F3 F5 F6 F7 F10 F11 F12 PrintScreen ' +
  'Backspace Delete Insert A';

/** Keys that must not reach the page. */
export const KEYS: readonly KeyAttempt[] = CHORDS.split(' ').map(pressed);

/** Keys that a visitor uses: they do reach it. */
export const VISITORS_KEYS: readonly KeyAttempt[] = ['Right', 'Escape', 'Tab', 'Shift+Tab'].map(pressed);

const at = (x: number, y: number) => ({ x, y });
const mouse = (type: string, button: string, x: number, y: number, more = {}): Command => [
  'Input.dispatchMouseEvent',
  { type, button, clickCount: 1, x, y, ...more },
];
const click = (button: string, modifiers = 0): readonly Command[] => [
  mouse('mousePressed', button, 700, 400, { modifiers }),
  mouse('mouseReleased', button, 700, 400, { modifiers }),
];
const wheel = (deltaX: number, deltaY: number, modifiers: number): Command =>
  mouse('mouseWheel', 'none', 700, 400, { deltaX, deltaY, modifiers });
const drop = (type: string, items: readonly unknown[], files: readonly string[] = []): Command => [
  'Input.dispatchDragEvent',
  { type, x: 700, y: 400, data: { items, files, dragOperationsMask: 1 } },
];
const dropped = (mimeType: string, data: string, files: readonly string[] = []): readonly Command[] =>
  ['dragEnter', 'dragOver', 'drop'].map((type) => drop(type, [{ mimeType, data }], files));
const touch = (type: string, points: readonly { x: number; y: number; id?: number }[]): Command => [
  'Input.dispatchTouchEvent',
  { type, touchPoints: points },
];
const swipe = (from: { x: number; y: number }, to: { x: number; y: number }): readonly Command[] => [
  touch('touchStart', [from]),
  touch('touchMove', [at((from.x + to.x) / 2, (from.y + to.y) / 2)]),
  touch('touchMove', [to]),
  touch('touchEnd', []),
];
const fingers = (count: number, spread: number) =>
  Array.from({ length: count }, (_, id) => ({ x: 500 + id * spread, y: 500, id }));
const pinch = (spreadFrom: number, spreadTo: number, count = 2): readonly Command[] => [
  touch('touchStart', fingers(count, spreadFrom)),
  touch('touchMove', fingers(count, (spreadFrom + spreadTo) / 2)),
  touch('touchMove', fingers(count, spreadTo)),
  touch('touchEnd', []),
];

/** Mouse, wheel, touch, drops and input methods. */
export const GESTURES: readonly HandAttempt[] = [
  ['clicks the right button', click('right')],
  ['clicks the middle button', click('middle')],
  ["clicks back at the mouse's side", click('back')],
  ["clicks forward at the mouse's side", click('forward')],
  ['clicks with Control', click('left', CONTROL)],
  ['clicks with Shift', click('left', SHIFT)],
  ['clicks with Alt', click('left', ALT)],
  ['turns the wheel with Control', [wheel(0, -240, CONTROL), wheel(0, -240, CONTROL)]],
  ['turns the wheel with Control the other way', [wheel(0, 240, CONTROL), wheel(0, 240, CONTROL)]],
  ['turns the wheel with Shift', [wheel(0, 240, SHIFT)]],
  ['turns the wheel sideways', [wheel(-2000, 0, 0), wheel(2000, 0, 0)]],
  ['turns the wheel far', [wheel(0, 100_000, 0)]],
  [
    'selects by dragging',
    [
      mouse('mousePressed', 'left', 300, 300),
      mouse('mouseMoved', 'left', 900, 600, { buttons: 1 }),
      mouse('mouseReleased', 'left', 900, 600),
    ],
  ],
  [
    'selects by three clicks',
    [1, 2, 3].flatMap((clickCount) => [
      mouse('mousePressed', 'left', 700, 400, { clickCount }),
      mouse('mouseReleased', 'left', 700, 400, { clickCount }),
    ]),
  ],
  ['drops a link', dropped('text/uri-list', 'https://example.org/')],
  ['drops text', dropped('text/plain', 'https://example.org/')],
  ['drops HTML', dropped('text/html', '<a href="https://example.org/">x</a>')],
  ['drops a file', dropped('text/plain', '', ['/etc/passwd'])],
  ['writes text', [['Input.insertText', { text: 'https://example.org/' }]]],
  [
    'writes by an input method',
    [['Input.imeSetComposition', { text: 'ni', selectionStart: 0, selectionEnd: 2 }]],
  ],
  ['spreads two fingers', pinch(40, 300)],
  ['pinches two fingers', pinch(300, 20)],
  ['closes five fingers', pinch(200, 20, 5)],
  ['swipes with three fingers', pinch(60, 60, 3)],
  ['swipes with four fingers', pinch(60, 80, 4)],
  ['lays ten fingers down', [touch('touchStart', fingers(10, 120)), touch('touchEnd', [])]],
  ['swipes in from the left edge', swipe(at(0, 500), at(900, 500))],
  ['swipes in from the right edge', swipe(at(1919, 500), at(900, 500))],
  ['swipes in from the top edge', swipe(at(900, 0), at(900, 700))],
  ['swipes in from the bottom edge', swipe(at(900, 1079), at(900, 300))],
  ['pulls down to load anew', swipe(at(900, 100), at(900, 1000))],
  ['touches outside of the screen', swipe(at(-50, -50), at(5000, 5000))],
  ['lets a touch go nowhere', [touch('touchStart', [at(500, 500)]), touch('touchCancel', [])]],
  [
    'scrolls in one go',
    [
      [
        'Input.synthesizeScrollGesture',
        { x: 700, y: 400, xDistance: 600, speed: 8000, gestureSourceType: 'touch' },
      ],
    ],
  ],
  [
    'pinches in one go',
    [['Input.synthesizePinchGesture', { x: 700, y: 400, scaleFactor: 3, relativeSpeed: 3000 }]],
  ],
  ['taps five times', [['Input.synthesizeTapGesture', { x: 700, y: 400, tapCount: 5, duration: 10 }]]],
];
