/**
 * Habits of a browser that a kiosk has no use for. Each would take a visitor's touch away from the kiosk, or take
 * something of it away: G8.
 */
const REFUSED = [
  'contextmenu',
  'selectstart',
  'dragstart',
  'dragover',
  'drop',
  'copy',
  'cut',
  'paste',
  'auxclick',
  'beforeinput',
] as const;

/** The left button alone: the middle one scrolls by itself or pastes, those at a mouse's side go back and forward. */
const LEFT = 0;

/**
 * G8: from now on nothing in the page is selected, copied, dragged, dropped, written, zoomed or scrolled by more than a
 * finger. Answers with the end of it. Heard on the way down, so that nothing inside the page comes before it.
 */
export function refuseBrowserHabits(page: Window): () => void {
  const end = new AbortController();
  const options = { capture: true, passive: false, signal: end.signal };
  const refuse = (event: Event): void => event.preventDefault();
  for (const name of REFUSED) page.addEventListener(name, refuse, options);
  for (const name of ['mousedown', 'mouseup', 'pointerdown'] as const) {
    page.addEventListener(name, (event) => event.button > LEFT && event.preventDefault(), options);
  }
  // Control and a wheel, and two fingers on a touchpad, which come as the same thing.
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), options);
  stayHere(page, options);
  return () => end.abort();
}

/**
 * G2: the page does not go anywhere either. Main refuses that as well, but there is an address that Electron 25 does not
 * live to refuse: `about:srcdoc` in a window ends the whole application (segmentation fault, seen).
 */
function stayHere(page: Window, options: AddEventListenerOptions): void {
  const here = withoutFragment(page.location.href);
  // Not in the compiler's library yet: https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
  const navigation: unknown = Reflect.get(page, 'navigation');
  if (!(navigation instanceof EventTarget)) return;
  navigation.addEventListener(
    'navigate',
    (event) => {
      const destination: unknown = Reflect.get(event, 'destination');
      const url: unknown =
        typeof destination === 'object' && destination !== null ? Reflect.get(destination, 'url') : null;
      if (typeof url !== 'string' || withoutFragment(url) !== here) event.preventDefault();
    },
    options,
  );
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
