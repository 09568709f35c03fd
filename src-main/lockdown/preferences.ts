/**
 * G3: what a page could open a window, a device or a file with, taken out of its language altogether. Names are Blink's
 * (`runtime_enabled_features.json5`); one that a version does not know is passed over.
 */
const FEATURES_OFF = [
  'FileSystemAccess',
  'FileSystemAccessLocal',
  'EyeDropperAPI',
  'WebShare',
  'WebUSB',
  'WebHID',
  'Serial',
  'WebBluetooth',
  'WebNFC',
  'WebXR',
  'PaymentRequest',
  'Presentation',
  'RemotePlayback',
  'PictureInPictureAPI',
  'DocumentPictureInPictureAPI',
  'Notifications',
  'PushMessaging',
  'BackgroundFetch',
  'PeriodicBackgroundSync',
  'SharedWorker',
  'Prerender2',
  'MiddleClickAutoscroll',
  'PasswordReveal',
] as const;

/**
 * G3: preferences of the visitor's page, `preload` aside. Each is said, defaults as well: a default that changes in
 * another version of Electron must not open anything.
 */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  disableBlinkFeatures: FEATURES_OFF.join(','),
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  disableHtmlFullscreenWindowResize: true,
  disableDialogs: true,
  safeDialogs: true,
  /** Off by default and only on where a developer works: see `developer` in docs/security.md. */
  devTools: false,
} as const;
