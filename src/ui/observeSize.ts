/**
 * Calls when the size of the element has changed; where the browser can't tell, when that of the window has. Returns how to stop.
 * It calls in a task of its own: what is drawn within the observer's own call may give another size at once, and the browser then
 * reports an error of a loop.
 */
export function observeSize(element: Element, onChange: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') {
    window.addEventListener('resize', onChange);
    return () => window.removeEventListener('resize', onChange);
  }
  let due: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(due);
    due = setTimeout(onChange);
  });
  observer.observe(element);
  return () => {
    clearTimeout(due);
    observer.disconnect();
  };
}
