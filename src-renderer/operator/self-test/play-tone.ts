/** A above middle C, for a second, not so loud that anybody starts. */
const TONE = { hertz: 440, seconds: 1, loudness: 0.3 } as const;

/** Plays a tone where the system plays sound; a machine without any stays silent. */
export function playTone(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = TONE.hertz;
  loudness.gain.value = TONE.loudness;
  tone.connect(loudness).connect(audio.destination);
  tone.addEventListener('ended', () => void audio.close(), { once: true });
  tone.start();
  tone.stop(audio.currentTime + TONE.seconds);
}
