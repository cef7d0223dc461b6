import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A component of a part of the page that is fetched when it is first shown; nothing where it can't be fetched. */
export function lazyPart<Parts, Props>(
  load: () => Promise<Parts>,
  choose: (parts: Parts) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: choose(await load()) };
    } catch {
      return { default: (): null => null };
    }
  });
}
