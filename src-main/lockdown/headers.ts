/**
 * G6: nothing may load but files of the interface and of the pack in use: no inline script or style, no `eval`, no
 * connection to anywhere, no frame, no worker. `sandbox` without `allow-modals` is what really silences `print`, `alert`
 * and "leave this page?" (Electron's own preferences leave `print` alone: it opened a dialog, seen). Of Trusted Types
 * only Svelte's policy may be made: nothing else can turn a text into elements or script.
 */
const INTERFACE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' kiosk://content",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
  'sandbox allow-scripts allow-same-origin',
].join('; ');

/** G6: a file of a pack is a picture in the page. Should it ever be a document by itself, it can do nothing at all. */
const CONTENT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What Chromium can be told to refuse a page, as Chromium 114 and later name it (`document.featurePolicy.features()`). */
const POWERS = [
  'accelerometer',
  'autoplay',
  'camera',
  'ch-device-memory',
  'ch-downlink',
  'ch-dpr',
  'ch-ect',
  'ch-prefers-color-scheme',
  'ch-prefers-reduced-motion',
  'ch-rtt',
  'ch-save-data',
  'ch-ua',
  'ch-ua-arch',
  'ch-ua-bitness',
  'ch-ua-full-version',
  'ch-ua-full-version-list',
  'ch-ua-mobile',
  'ch-ua-model',
  'ch-ua-platform',
  'ch-ua-platform-version',
  'ch-ua-wow64',
  'ch-viewport-height',
  'ch-viewport-width',
  'ch-width',
  'clipboard-read',
  'clipboard-write',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
] as const;

/** Powers that came, or were renamed, after Chromium 114, which complains of them; read from Chromium 156. */
const LATER_POWERS = [
  'aria-notify',
  'browsing-topics',
  'captured-surface-control',
  'ch-prefers-reduced-transparency',
  'ch-ua-form-factors',
  'ch-ua-high-entropy-values',
  'compute-pressure',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'language-detector',
  'language-model',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media-playback-while-not-visible',
  'on-device-speech-recognition',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'translator',
  'unload',
  'window-management',
] as const;

/** The last version that knows screens as `window-placement`. */
const LAST_PLACEMENT = 121;

/** G6: every power refused, to the page and to whatever it might frame. */
export function permissionsPolicy(chromiumMajor: number): string {
  const later = chromiumMajor > LAST_PLACEMENT ? LATER_POWERS : (['window-placement'] as const);
  return [...POWERS, ...later].map((power) => `${power}=()`).join(', ');
}

/**
 * A picture that the page holds is not read and drawn up again when its scene comes round. Nothing of it gets to the disk: only
 * http has a cache there. Without this each round left its pictures behind, half a gigabyte of them, before
 * they were collected (seen, in a soak). One that changed has another address.
 */
const KEPT_IN_MEMORY = 'max-age=31536000';

/** G6: the headers of a file, by the host that serves it. */
export function headersFor(host: 'app' | 'content', chromiumMajor: number): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': host === 'app' ? INTERFACE_POLICY : CONTENT_POLICY,
    'Permissions-Policy': permissionsPolicy(chromiumMajor),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    // A picture of the pack is shown by the page of the other host.
    'Cross-Origin-Resource-Policy': host === 'app' ? 'same-origin' : 'cross-origin',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': host === 'app' ? 'no-store' : KEPT_IN_MEMORY,
  };
}
