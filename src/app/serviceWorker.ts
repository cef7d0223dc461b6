/** The app's own service worker, `sw.js` beside the page: it keeps this version, and tells of the next. */

/**
 * Registers it and says `onReady` whenever a new version has arrived and waits; `reload` then shows it. Returns what
 * stops listening. Without a network, or where a browser keeps nothing, it does nothing.
 */
export function watchVersions(onReady: (reload: () => void) => void): () => void {
  let stopped = false;
  const stops: (() => void)[] = [];
  const watch = async (): Promise<void> => {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('./sw.js');
    if (stopped || !registration) return;
    const tell = (): void => {
      const { waiting } = registration;
      // The first version of all takes over from nothing and is no news.
      if (waiting && navigator.serviceWorker.controller) onReady(() => replace(waiting));
    };
    const onFound = (): void => {
      registration.installing?.addEventListener('statechange', tell);
    };
    // A page that is open for days asks when it is looked at again.
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
    };
    registration.addEventListener('updatefound', onFound);
    document.addEventListener('visibilitychange', onVisible);
    stops.push(() => {
      registration.removeEventListener('updatefound', onFound);
      document.removeEventListener('visibilitychange', onVisible);
    });
    onFound();
    tell();
  };
  watch().catch(() => undefined);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** Only the page whose reader asked loads again; others go on with the version that they show. */
function replace(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting.postMessage('activate');
}
