import { mount } from 'svelte';
import type { TalkBridge } from '../../src-shared/talk/contract.ts';
import { browserClock } from '../clock.ts';
import { refuseBrowserHabits } from '../no-way-out.ts';
import { tell } from '../tell.ts';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/forced-colours.css';
import Presenter from './Presenter.svelte';
import { TalkPage } from './talk-page.svelte.ts';

declare global {
  interface Window {
    readonly talk: TalkBridge;
  }
}

const bridge = window.talk;

window.addEventListener('error', ({ message }) => {
  // Chromium's way of saying that a size changed twice within a frame and is drawn in the next: no fault.
  if (message.startsWith('ResizeObserver loop')) return;
  tell(bridge.pageFault(message));
});
window.addEventListener('unhandledrejection', ({ reason }) => tell(bridge.pageFault(String(reason))));

refuseBrowserHabits(window);
const page = new TalkPage(bridge, browserClock());
mount(Presenter, { target: document.body, props: { page } });
void page.begin();
