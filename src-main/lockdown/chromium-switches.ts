/** A command line switch of Chromium's, and why it is set. */
export interface ChromiumSwitch {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** Parts of Chromium that are left out, each with what it would do. */
const FEATURES_OFF: Readonly<Record<string, string>> = {
  Translate: 'offers to translate and asks a server',
  SpareRendererForSitePerProcess: 'keeps a second process that no page of ours needs',
  MediaRouter: 'looks for screens in the network',
  DialMediaRouteProvider: 'looks for screens in the network',
  OptimizationHints: 'fetches hints about pages',
  CertificateTransparencyComponentUpdater: 'fetches lists of certificate logs',
  AutofillServerCommunication: 'asks a server about forms',
  InterestFeedContentSuggestions: 'fetches suggestions',
  WebOTP: 'reads messages of telephones',
  EyeDropper: 'opens a window over the whole screen',
  HardwareMediaKeyHandling: 'takes the media keys of the machine',
  GlobalMediaControls: 'shows controls of its own',
  NetworkTimeServiceQuerying: 'asks a time server',
};

/**
 * G12: switches set before Chromium starts. An empty Electron window looks names up by itself (three DNS sockets in
 * fifteen seconds, seen); the resolver rule ends that, whatever part of Chromium asks.
 * @param devServer the development server's address; undefined in every other case.
 */
export function chromiumSwitches(devServer: string | undefined): readonly ChromiumSwitch[] {
  const except = devServer === undefined ? '' : ` , EXCLUDE ${new URL(devServer).hostname}`;
  return [
    { name: 'host-resolver-rules', value: `MAP * ~NOTFOUND${except}`, why: 'no name is ever looked up' },
    { name: 'disable-background-networking', value: '', why: 'no request that nobody made' },
    { name: 'disable-component-update', value: '', why: 'nothing is fetched and replaced' },
    { name: 'disable-domain-reliability', value: '', why: 'no reports about servers' },
    { name: 'disable-sync', value: '', why: 'no account' },
    {
      name: 'password-store',
      value: 'basic',
      why: "a fuse encrypts cookies, though there are none: a desktop's keyring is not asked for its key, and no dialog opens",
    },
    { name: 'disable-breakpad', value: '', why: 'no crash report is sent' },
    { name: 'disable-quic', value: '', why: 'no protocol over UDP' },
    { name: 'no-proxy-server', value: '', why: "the system's proxy is neither read nor looked for" },
    { name: 'no-pings', value: '', why: 'no link reports that it was followed' },
    { name: 'dns-prefetch-disable', value: '', why: 'no look-up ahead of a touch' },
    { name: 'disable-client-side-phishing-detection', value: '', why: 'no list of addresses is fetched' },
    { name: 'disable-print-preview', value: '', why: 'nothing is printed' },
    { name: 'force-webrtc-ip-handling-policy', value: 'disable_non_proxied_udp', why: 'no socket to a peer' },
    { name: 'disable-pinch', value: '', why: 'two fingers do not zoom' },
    { name: 'overscroll-history-navigation', value: '0', why: 'a swipe does not go back' },
    {
      name: 'disable-features',
      value: Object.keys(FEATURES_OFF).join(','),
      why: 'see the list of features above',
    },
  ];
}
