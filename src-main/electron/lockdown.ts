import type { App, Session, WebContents } from 'electron';
import type { Log } from '../log.ts';

/**
 * Switches set before Chromium starts. An empty Electron window looks names up by itself (three DNS sockets
 * in fifteen seconds, seen); the resolver rule ends that, whatever part of Chromium asks.
 * @param exceptFor the development server's address; undefined in every other case.
 */
export function forbidNetwork(app: App, exceptFor: string | undefined): void {
  const except = exceptFor === undefined ? '' : ` , EXCLUDE ${new URL(exceptFor).hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-sync');
  // Cookies are encrypted by a fuse, though there are none: without this a desktop's keyring would be asked for its key,
  // and may answer with a dialog.
  app.commandLine.appendSwitch('password-store', 'basic');
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,SpareRendererForSitePerProcess,MediaRouter,OptimizationHints',
  );
}

/** No permission is ever granted, no word is checked against a dictionary from the network. */
export function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The page stays where it is: no navigation, no second window, no frame, no webview, no zoom. */
export function confine(contents: WebContents, isOurs: (address: string) => boolean, log: Log): void {
  const refuse = (event: { preventDefault(): void }, address: string) => {
    if (isOurs(address)) return;
    event.preventDefault();
    log.warn(`Refused to leave for ${address.slice(0, 200)}`);
  };
  contents.on('will-navigate', (event, address) => refuse(event, address));
  contents.on('will-redirect', (event, address) => refuse(event, address));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn(`Refused to open ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
  contents.on('dom-ready', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
