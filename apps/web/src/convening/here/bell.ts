/** What a bell is made of: how many times its first tone, how loud, how long it is heard. */
const TONES = [
  { times: 1, gain: 0.2, seconds: 1.4 },
  { times: 2.01, gain: 0.08, seconds: 0.9 },
  { times: 3.02, gain: 0.03, seconds: 0.5 },
] as const;
const FIRST_TONE_HZ = 587;
/** The last tone of two, for what ends. */
const LOW_TONE_HZ = 440;

let context: AudioContext | undefined;

/** Browsers let a page make a sound only from a press on: called within one. */
export function wakeBell(): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => {});
  } catch {
    // No sound on this device.
  }
}

/** Rings once, or twice for what ends; silent where no press has allowed it yet. */
export function ring(times: 1 | 2): void {
  if (context?.state !== 'running') return;
  strike(context, FIRST_TONE_HZ, context.currentTime);
  if (times === 2) strike(context, LOW_TONE_HZ, context.currentTime + 0.35);
}

function strike(audio: AudioContext, hertz: number, at: number): void {
  for (const { times, gain, seconds } of TONES) {
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = hertz * times;
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(gain, at + 0.01);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
}

/** Shakes the device for a moment, where a press has allowed it. */
export function shake(times: 1 | 2): void {
  if (!('vibrate' in navigator) || navigator.userActivation?.hasBeenActive === false) return;
  navigator.vibrate(times === 1 ? 120 : [120, 90, 120]);
}
