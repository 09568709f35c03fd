import { mount } from 'svelte';
import type { OperatorBridge } from '../../src-shared/operator/contract.ts';
import { browserClock } from '../clock.ts';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import Operator from './Operator.svelte';
import { OperatorPage } from './operator-page.svelte.ts';

declare global {
  interface Window {
    readonly operator: OperatorBridge;
  }
}

const page = new OperatorPage(window.operator, browserClock());
mount(Operator, { target: document.body, props: { page } });
void page.begin();
