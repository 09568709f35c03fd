/** Scripts that somebody might get to run in the page, each with what it must not come to. */
export type ScriptAttempt = readonly [name: string, script: string];

const element = (tag: string, set: string, then = '') =>
  `const e = document.createElement('${tag}'); ${set}; document.body.append(e); ${then}`;

/** Ways to another page, or to none. */
export const NAVIGATIONS: readonly ScriptAttempt[] = [
  ...[
    'https://example.org/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'file:///',
    'about:blank',
    'about:srcdoc',
    'about:version',
    'data:text/html,<h1>x',
    'javascript:void(document.body.remove())',
    'chrome://gpu',
    'chrome://settings',
    'chrome://inspect',
    'chrome://quit',
    'chrome://crash',
    'chrome://hang',
    'devtools://devtools/bundled/inspector.html',
    'view-source:kiosk://app/index.html',
    'mailto:a@example.org',
    'tel:112',
    'intent://x#Intent;scheme=http;end',
    'ms-settings:',
    'ssh://127.0.0.1',
    'ftp://example.org/',
    'kiosk://app/',
    'kiosk://app/nothing.html',
    'kiosk://app/index.html?another',
    'kiosk://content/pictures/s05.svg',
    'kiosk://content/pack.json',
    'kiosk://elsewhere/index.html',
    'kiosk://user:word@app/index.html',
    'kiosk://app:81/index.html',
    'blob:kiosk://app/00000000-0000-0000-0000-000000000000',
    'filesystem:kiosk://app/temporary/x.html',
    'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.html',
    'externalfile:x',
  ].map((address) => [`goes to ${address}`, `location.href = ${JSON.stringify(address)}`] as const),
  [
    'goes to a page made of bytes',
    "location.href = URL.createObjectURL(new Blob(['<h1>x'], { type: 'text/html' }))",
  ],
  ['replaces its address', "location.replace('about:blank')"],
  ['calls itself another page', "history.pushState(null, '', '/elsewhere.html')"],
  ['calls itself the root', "history.replaceState(null, '', '/')"],
  ['goes back before its beginning', 'history.go(-1)'],
  ['goes forward', 'history.go(1)'],
  ['is loaded anew, again and again', 'location.reload(); location.reload(); location.reload()'],
  [
    'asks to be kept',
    "addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'x'; }); location.reload()",
  ],
  ['closes its window', 'window.close()'],
  ['closes the window of its window', "window.open('', '_self').close()"],
  ['clicks a link out', element('a', "e.href = 'https://example.org/'", 'e.click()')],
  [
    'clicks a link to a new window',
    element('a', "e.href = 'https://example.org/'; e.target = '_blank'", 'e.click()'),
  ],
  ['sends a form', element('form', "e.action = 'https://example.org/'; e.method = 'post'", 'e.submit()')],
  [
    'sends a form to itself',
    element('form', "e.action = 'kiosk://app/index.html'; e.method = 'post'", 'e.submit()'),
  ],
  [
    'is sent on by a meta element',
    element('meta', "e.httpEquiv = 'refresh'; e.content = '0;url=about:blank'"),
  ],
  ['moves its base', element('base', "e.href = 'https://example.org/'")],
  ['closes its window by an empty frame', element('iframe', '', 'e.contentWindow.close.call(window)')],
  ['writes over itself', "document.write('gone')"],
  ['uses the navigation object', "await window.navigation?.navigate('about:blank').finished"],
  ['prerenders another page', element('script', "e.type = 'speculationrules'; e.text = '{}'")],
  ['crashes itself', "location.href = 'chrome://kill'"],
];

/** Ways to a second window, a dialog, a file, a device or a process. */
export const OPENINGS: readonly ScriptAttempt[] = [
  ['opens a window', "return window.open('https://example.org/') === null ? null : 'opened'"],
  ['opens an empty window', "return window.open() === null ? null : 'opened'"],
  [
    'opens a window with features',
    "return window.open('kiosk://app/index.html', 'x', 'popup,nodeIntegration=yes') === null ? null : 'opened'",
  ],
  ['opens fifty windows', "for (let n = 0; n < 50; n += 1) window.open('about:blank', String(n))"],
  ['prints', 'window.print()'],
  ['prints by command', "document.execCommand('print')"],
  ['alerts', "alert('x')"],
  ['asks', "return confirm('x') ? 'yes' : null"],
  ['asks for a word', "return prompt('x')"],
  ['chooses a file', element('input', "e.type = 'file'", 'e.click()')],
  [
    'chooses files out of sight',
    "const e = document.createElement('input'); e.type = 'file'; e.multiple = true; e.click()",
  ],
  ['chooses a folder', element('input', "e.type = 'file'; e.webkitdirectory = true", 'e.click()')],
  ['shows a picker of files', element('input', "e.type = 'file'", 'e.showPicker()')],
  [
    'chooses a file in an empty frame',
    element(
      'iframe',
      '',
      "const i = e.contentDocument.createElement('input'); i.type = 'file'; e.contentDocument.body.append(i); i.click()",
    ),
  ],
  ['opens a file by the new way', 'return (await showOpenFilePicker()).length'],
  ['saves a file by the new way', "return (await showSaveFilePicker({ suggestedName: 'x' })).name"],
  ['opens a folder by the new way', 'return (await showDirectoryPicker()).name'],
  ['takes a colour from the screen', 'return (await new EyeDropper().open()).sRGBHex'],
  ['downloads a file', element('a', "e.href = 'kiosk://app/index.html'; e.download = 'x.html'", 'e.click()')],
  [
    'downloads bytes',
    element('a', "e.href = URL.createObjectURL(new Blob(['x'])); e.download = 'x.exe'", 'e.click()'),
  ],
  [
    'downloads a data address',
    element('a', "e.href = 'data:application/octet-stream,x'; e.download = 'x'", 'e.click()'),
  ],
  ['saves by command', "document.execCommand('saveAs')"],
  ['fills the screen by itself', 'return await document.documentElement.requestFullscreen()'],
  ['leaves the full screen', 'return await document.exitFullscreen()'],
  [
    'locks the pointer',
    "document.body.requestPointerLock(); await new Promise((r) => setTimeout(r, 50)); return document.pointerLockElement === null ? null : 'locked'",
  ],
  ['locks the keyboard', 'return (await navigator.keyboard.lock()) ?? null'],
  ['moves its window', 'moveTo(300, 300); resizeTo(300, 200)'],
  ['moves its window away', 'moveBy(-5000, -5000); resizeBy(-1000, -1000)'],
  ['loses the focus', 'window.blur(); window.focus()'],
  ['notifies', "return (await Notification.requestPermission()) === 'granted' ? 'granted' : null"],
  ['uses the camera', 'return (await navigator.mediaDevices.getUserMedia({ video: true })).id'],
  ['uses the microphone', 'return (await navigator.mediaDevices.getUserMedia({ audio: true })).id'],
  ['films the screen', 'return (await navigator.mediaDevices.getDisplayMedia({ video: true })).id'],
  [
    'films the desktop by the old way',
    "return (await navigator.mediaDevices.getUserMedia({ video: { mandatory: { chromeMediaSource: 'desktop' } } })).id",
  ],
  [
    'asks where it is',
    'return await new Promise((r) => navigator.geolocation.getCurrentPosition(() => r(1), () => r(null)))',
  ],
  ['takes a USB device', 'return await navigator.usb.requestDevice({ filters: [] })'],
  ['takes a serial port', 'return await navigator.serial.requestPort()'],
  ['takes an input device', 'return (await navigator.hid.requestDevice({ filters: [] })).length || null'],
  ['looks for Bluetooth', 'return await navigator.bluetooth.requestDevice({ acceptAllDevices: true })'],
  ['opens MIDI', 'return (await navigator.requestMIDIAccess({ sysex: true })).sysexEnabled'],
  ['reads the clipboard', 'return await navigator.clipboard.readText()'],
  ['writes to the clipboard', "await navigator.clipboard.writeText('x'); return 'written'"],
  [
    'pastes by command',
    "let heard = null; addEventListener('paste', () => (heard = 'heard'), true); document.execCommand('paste'); return heard",
  ],
  ['keeps the screen awake', "return (await navigator.wakeLock.request('screen')).type"],
  [
    'watches whether anybody is there',
    "return (await IdleDetector.requestPermission()) === 'granted' ? 1 : null",
  ],
  ['lists the screens', 'return (await getScreenDetails()).screens.length'],
  ['lists the fonts', 'return (await queryLocalFonts()).length || null'],
  [
    'pays',
    "return await new PaymentRequest([{ supportedMethods: 'https://example.org/' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show()",
  ],
  [
    'makes a passkey',
    'return await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(8) } })',
  ],
  ['shares', "return await navigator.share({ url: 'https://example.org/' })"],
  ['shows a picture in a picture', 'return await documentPictureInPicture.requestWindow()'],
  ['plays on another screen', "return await new PresentationRequest(['https://example.org/']).start()"],
  [
    'answers for a scheme',
    "navigator.registerProtocolHandler('web+x', 'kiosk://app/%s'); return 'registered'",
  ],
];

/** Ways to run code, to load what is not ours, or to reach the network. */
export const CODE: readonly ScriptAttempt[] = [
  [
    'runs an inline script',
    element('script', "e.textContent = 'window.owned = 1'", 'return window.owned ?? null'),
  ],
  [
    'runs a script of bytes',
    element(
      'script',
      "e.src = URL.createObjectURL(new Blob(['window.owned = 1']))",
      'return window.owned ?? null',
    ),
  ],
  [
    'runs a script of the pack',
    element(
      'script',
      "e.src = 'kiosk://content/evil.js'",
      'await new Promise((r) => setTimeout(r, 80)); return window.owned ?? null',
    ),
  ],
  ['imports bytes', "return await import('data:text/javascript,export default 1')"],
  [
    'evaluates in a timer',
    "setTimeout('window.owned = 1'); await new Promise((r) => setTimeout(r, 30)); return window.owned ?? null",
  ],
  [
    'makes a function of text',
    "return await new Promise((r) => setTimeout(() => { try { r(new Function('return 1')()) } catch { r(null) } }))",
  ],
  ['writes HTML', "document.body.innerHTML = '<b>x'; return 'written'"],
  [
    'inserts HTML',
    "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=owned=1>'); return 'written'",
  ],
  ['parses HTML', "return new DOMParser().parseFromString('<b>x', 'text/html').title"],
  ['makes a policy of its own', "return trustedTypes.createPolicy('mine', { createHTML: (t) => t }).name"],
  [
    'makes the policy of Svelte again',
    "return trustedTypes.createPolicy('svelte-trusted-html', { createHTML: (t) => t }).name",
  ],
  ['makes a default policy', "return trustedTypes.createPolicy('default', { createHTML: (t) => t }).name"],
  [
    'sets a handler as an attribute',
    "document.body.setAttribute('onclick', 'window.owned = 1'); document.body.click(); return window.owned ?? null",
  ],
  ['frames nothing', element('iframe', '')],
  ['frames a text', element('iframe', "e.srcdoc = '<h1>x'")],
  ['frames itself', element('iframe', "e.src = 'kiosk://app/index.html'")],
  ['frames a picture of the pack', element('iframe', "e.src = 'kiosk://content/pictures/s05.svg'")],
  ['frames the web', element('iframe', "e.src = 'https://example.org/'")],
  ['embeds', element('embed', "e.src = 'kiosk://app/index.html'")],
  ['holds an object', element('object', "e.data = 'kiosk://app/index.html'")],
  [
    'makes a webview',
    element(
      'webview',
      "e.setAttribute('src', 'https://example.org/'); e.setAttribute('nodeintegration', '')",
    ),
  ],
  ['makes a fenced frame', element('fencedframe', '')],
  ['starts a worker', "new Worker('kiosk://app/index.html'); return 'started'"],
  ['starts a worker of bytes', "new Worker(URL.createObjectURL(new Blob(['1']))); return 'started'"],
  ['starts a shared worker', "new SharedWorker('kiosk://app/index.html'); return 'started'"],
  ['registers a service worker', "return (await navigator.serviceWorker.register('/x.js')).scope"],
  ['adds a worklet', "return (await CSS.paintWorklet.addModule('/x.js')) ?? 'added'"],
  [
    'compiles WebAssembly',
    "return (await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))) && 'compiled'",
  ],
  ['fetches the web', "return (await fetch('https://example.org/')).status"],
  ['fetches this machine', "return (await fetch('http://127.0.0.1:9222/json')).status"],
  ['fetches a file', "return (await fetch('file:///etc/passwd')).status"],
  ['fetches its own page', "return (await fetch('kiosk://app/index.html')).status"],
  [
    'asks by the old way',
    "const x = new XMLHttpRequest(); x.open('GET', 'file:///etc/passwd', false); x.send(); return x.status",
  ],
  ['sends a beacon', "return navigator.sendBeacon('https://example.org/', 'x') ? null : null"],
  [
    'opens a web socket',
    "return await new Promise((r) => { const s = new WebSocket('ws://127.0.0.1:9222/'); s.onopen = () => r(1); s.onerror = () => r(null); })",
  ],
  [
    'listens to events of a server',
    "return await new Promise((r) => { const s = new EventSource('http://127.0.0.1:1/'); s.onopen = () => r(1); s.onerror = () => r(null); })",
  ],
  ['opens a transport', "return await new WebTransport('https://127.0.0.1:1/').ready"],
  [
    'calls a peer',
    "const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] }); p.createDataChannel('x'); const found = []; p.onicecandidate = (e) => e.candidate && found.push(e.candidate.candidate); await p.setLocalDescription(await p.createOffer()); await new Promise((r) => setTimeout(r, 300)); return found.length === 0 ? null : found",
  ],
  [
    'calls a peer from an empty frame',
    element('iframe', '', "return typeof e.contentWindow.RTCPeerConnection === 'undefined' ? null : 'there'"),
  ],
  [
    'shows a picture of the web',
    "return await new Promise((r) => { const i = new Image(); i.onload = () => r(1); i.onerror = () => r(null); i.src = 'https://example.org/x.png' })",
  ],
  [
    'shows a picture of a data address',
    "return await new Promise((r) => { const i = new Image(); i.onload = () => r(1); i.onerror = () => r(null); i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' })",
  ],
  ['styles by the web', element('link', "e.rel = 'stylesheet'; e.href = 'https://example.org/x.css'")],
  ['looks ahead', element('link', "e.rel = 'preconnect'; e.href = 'https://example.org/'")],
  ['looks a name up ahead', element('link', "e.rel = 'dns-prefetch'; e.href = '//example.org'")],
  ['fetches ahead', element('link', "e.rel = 'prefetch'; e.href = 'https://example.org/'")],
  [
    'loads a font of the web',
    "return (await new FontFace('x', 'url(https://example.org/x.woff2)').load()).family",
  ],
  ['plays a sound of the web', "return await new Audio('https://example.org/x.mp3').play()"],
  [
    'styles itself inline',
    "document.body.setAttribute('style', 'background: url(https://example.org/x.png)'); return getComputedStyle(document.body).backgroundImage.includes('example') ? 'styled' : null",
  ],
  [
    'looks for Node',
    "return typeof require === 'undefined' && typeof process === 'undefined' && typeof module === 'undefined' ? null : 'found'",
  ],
  [
    'looks for Electron',
    "return ['ipcRenderer', 'electron', 'electronBinding'].find((n) => n in window) ?? null",
  ],
  [
    'looks for the debugger',
    "return typeof window.__devtools === 'undefined' && typeof window.cdp === 'undefined' ? null : 'found'",
  ],
  [
    'replaces the bridge',
    "const before = window.kiosk; try { window.kiosk = {} } catch {} return window.kiosk === before ? null : 'replaced'",
  ],
  [
    'replaces a function of the bridge',
    "const before = window.kiosk.start; try { window.kiosk.start = () => 1 } catch {} return window.kiosk.start === before ? null : 'replaced'",
  ],
  [
    'spoils what all objects share',
    'Object.prototype.polluted = 1; Array.prototype.push = () => 0; Promise.prototype.then = null; location.reload()',
  ],
  [
    'takes memory',
    'const all = []; for (let n = 0; n < 200; n += 1) all.push(new Float64Array(100000)); return null',
  ],
  [
    'hangs for a second',
    'const until = performance.now() + 1000; while (performance.now() < until); return null',
  ],
];
