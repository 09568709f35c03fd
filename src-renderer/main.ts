import { mount } from 'svelte';
import type { KioskBridge } from '../src-shared/contract.ts';
import App from './App.svelte';
import { answerBeats, isWholePage } from './beats.ts';
import { browserClock } from './clock.ts';
import { Kiosk } from './kiosk.svelte.ts';
import { refuseBrowserHabits } from './no-way-out.ts';
import { systemSpeech } from './read-aloud/speech.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forced-colours.css';

declare global {
  interface Window {
    readonly kiosk: KioskBridge;
  }
}

const bridge = window.kiosk;

refuseBrowserHabits(window);
const kiosk = new Kiosk(bridge, browserClock(), systemSpeech(window.speechSynthesis));

window.addEventListener('error', ({ message }) => {
  // Chromium's way of saying that a size changed twice within a frame and is drawn in the next: no fault.
  if (!message.startsWith('ResizeObserver loop')) kiosk.threw(message);
});
window.addEventListener('unhandledrejection', ({ reason }) => kiosk.threw(String(reason)));
answerBeats(
  bridge,
  {
    isWhole: () => isWholePage(document),
    isDark: () => document.documentElement.dataset['dark'] !== undefined,
  },
  requestAnimationFrame,
);

mount(App, { target: document.body, props: { kiosk } });
void kiosk.begin();
