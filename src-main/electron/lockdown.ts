import type { App, Session, WebContents } from 'electron';
import type { Exceptions } from '../lockdown/addresses.ts';
import { mayLoad } from '../lockdown/addresses.ts';
import { FEW_LINES, limitedWarnings, printable } from '../lockdown/line-limit.ts';
import { chromiumSwitches } from '../lockdown/chromium-switches.ts';
import type { Log } from '../log.ts';

/** G12: sets Chromium's switches. Must run before the application is ready. */
export function forbidNetwork(app: App, devServer: string | undefined): void {
  for (const { name, value } of chromiumSwitches(devServer)) app.commandLine.appendSwitch(name, value);
}

/** G1, G4, G12: a session that loads only what is ours, permits nothing, keeps nothing and asks no server. */
export function guardSession(session: Session, exceptions: Exceptions, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayLoad(url, exceptions);
    if (cancel) warn('KIOSK-507', `Not loaded: ${printable(url)}`);
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('select-hid-device', (event, _details, choose) => refuseDevice(event, choose));
  session.on('select-serial-port', (event, _ports, _contents, choose) => refuseDevice(event, choose));
  session.on('select-usb-device', (event, _details, choose) => refuseDevice(event, choose));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
}

/** Choosing nothing is how Electron is told that there is none to choose. */
function refuseDevice(event: { preventDefault(): void }, choose: (id: string) => void): void {
  event.preventDefault();
  choose('');
}

/** G1: no server is trusted by exception, gets a name and a password, or a certificate of this machine. */
export function refuseServers(app: App): void {
  app.on('certificate-error', (...[event, , , , , answer]) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

/** G3: whatever contents come to be, by whatever way: no window, no webview, no device of theirs. */
export function guardAllContents(app: App, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(({ url }) => {
      warn('KIOSK-508', `Refused to open ${printable(url)}`);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('select-bluetooth-device', (event, _devices, choose) => refuseDevice(event, choose));
  });
}
