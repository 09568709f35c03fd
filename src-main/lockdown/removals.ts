/** What is taken out of the page's language, by the object that has it, and why. */
const REMOVED: Readonly<Record<string, { readonly names: readonly string[]; readonly why: string }>> = {
  window: {
    names: ['close', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'],
    why: 'Electron lets every page close its window; WebRTC opens UDP sockets and announces itself by mDNS, whatever its policy says (both seen in 25)',
  },
  'Navigator.prototype': {
    names: ['mediaDevices', 'getUserMedia', 'webkitGetUserMedia', 'requestMIDIAccess'],
    why: 'Chromium starts processes that look for devices before it looks whether it may (seen in 25)',
  },
  'HTMLInputElement.prototype': {
    names: ['showPicker'],
    why: 'opens a file dialog that the interception of file dialogs does not hear of (seen in 25)',
  },
  'Document.prototype': {
    names: ['execCommand'],
    why: 'pastes, and so reads, what another program left in the clipboard, without asking (seen in 25)',
  },
  'HTMLSelectElement.prototype': { names: ['showPicker'], why: 'opens a window' },
};

/**
 * G3: a script that takes these out of a document, for good. It is run by Chromium in every new document, an empty frame's
 * as well, before any script of the document: no frame has a fresh copy of what was taken away.
 */
export function removalScript(): string {
  const lines = Object.entries(REMOVED).flatMap(([holder, { names }]) =>
    names.map((name) => `gone(() => ${holder}, '${name}');`),
  );
  return `(() => {
    const gone = (holder, name) => {
      try {
        Object.defineProperty(holder(), name, { value: undefined, writable: false, configurable: false });
      } catch {}
    };
    ${lines.join('\n    ')}
  })()`;
}
