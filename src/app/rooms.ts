/** The two windows of a lecture, on the projector and before the speaker: the address says which one and of which room. */
const SPEAKER = 'speaker';
const ROOM = 'room';

const query = (): URLSearchParams => new URLSearchParams(location.search);

export function isSpeaker(): boolean {
  return query().has(SPEAKER);
}

/** The room in the address, else a new one. */
export function roomOf(): string {
  const named = query().get(ROOM) ?? '';
  if (/^[0-9a-f]{16}$/.test(named)) return named;
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens the other window of the room, and puts the room into this one's address; false where the browser forbids it. */
export function openWindow(as: 'speaker' | 'projector', room: string): boolean {
  const here = new URL(location.href);
  here.searchParams.set(ROOM, room);
  history.replaceState(history.state, '', here);
  const there = new URL(here);
  if (as === 'speaker') there.searchParams.set(SPEAKER, '');
  else there.searchParams.delete(SPEAKER);
  // A window of its own, so that it can be moved to the other screen.
  return window.open(there, `softmax-lab.${as}.${room}`, 'popup,width=1280,height=800') !== null;
}
