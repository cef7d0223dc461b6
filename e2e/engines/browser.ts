/** What the smoke test asks of a browser, whichever engine it has. */

/** CSS px of the viewport. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A browser with one page, new and empty. */
export interface Browser {
  /** Its engine and version, as the browser gives them. */
  readonly version: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Gives the viewport this size. */
  resize(width: number, height: number): Promise<void>;
  /** The value of an expression in the page, by way of JSON. */
  read<T>(expression: string): Promise<T>;
  click(at: Spot): Promise<void>;
  /** By mouse, in some steps. */
  drag(from: Spot, to: Spot): Promise<void>;
  /** By finger. */
  tap(at: Spot): Promise<void>;
  /** One key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** What the page did that no page of ours may do: console errors and page errors. */
  complaints(): Promise<readonly string[]>;
  /** Whether it said that it ended a service worker amid its answers, which no page can help. */
  cutOff?(): boolean;
  close(): Promise<void>;
}

/** An engine that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** A sentence that says why it can't run here, or null. */
  missing(): string | null;
  start(): Promise<Browser>;
}

/** The places between two, for a mouse that drags. */
export function between(from: Spot, to: Spot): readonly Spot[] {
  return [0.25, 0.5, 0.75, 1].map((share) => ({
    x: Math.round(from.x + share * (to.x - from.x)),
    y: Math.round(from.y + share * (to.y - from.y)),
  }));
}
