import { BrowserWindow, session as sessions } from 'electron';
import { escapeHtml } from '../../src-shared/html.ts';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import type { Log } from '../log.ts';
import { guardPage } from './guard-page.ts';
import { guardSession } from './lockdown.ts';

/** How a page is printed. */
export interface Paper {
  readonly size: 'A4' | 'Letter';
  /** What stands at the foot of each page, beside its number. */
  readonly foot: string;
}

/** In inches, as Electron has it: 15 mm, with room for the foot. The style sheet reckons with them. */
const MARGINS = { top: 0.63, bottom: 0.71, left: 0.59, right: 0.59 };

const ADDRESS = 'kiosk://app/handout';

/** All that the page may have is in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Prints a page that needs nothing beside it: no script runs in it and nothing is loaded. From Electron 28 on the PDF is
 * tagged, from 30 on it has bookmarks; those before know neither option and print without.
 */
export async function printPage(html: string, paper: Paper, log: Log): Promise<Buffer> {
  // A session of its own: what is served in it is this one page, to nobody else.
  const session = sessions.fromPartition('handout');
  // It is the same one for the next handout, which must not be told of everything twice.
  if (session.listenerCount('will-download') === 0)
    guardSession(session, { devServer: null, developerTools: false }, log);
  session.protocol.handle('kiosk', () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...PAGE_PREFERENCES, session, javascript: false },
  });
  const load = (): void => void window.loadURL(ADDRESS).catch(() => undefined);
  guardPage(window.webContents, { home: ADDRESS, keys: 'visitor', load }, log);
  try {
    await window.loadURL(ADDRESS);
    return await window.webContents.printToPDF({
      pageSize: paper.size,
      margins: MARGINS,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(paper.foot),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    session.protocol.unhandle('kiosk');
  }
}

/** Chromium sets this in a page of its own, where only the system's typefaces are to be had. */
function footer(foot: string): string {
  return `<div style="inline-size: 100%; padding: 0 15mm; display: flex; justify-content: space-between; font: 7pt sans-serif; color: #3f5357"><span>${escapeHtml(foot)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}
