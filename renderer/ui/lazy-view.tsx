/** Parts of the window that are loaded when they are first shown, so that the window itself comes sooner. */
import { type ComponentType, useEffect, useState } from 'react';

/** Shows nothing until it is loaded; `preload` loads it ahead of that. */
export type LazyView<P> = ComponentType<P> & { preload(): Promise<void> };

/**
 * A component by the function that imports its module, as for `React.lazy`. That one holds back what it has loaded, by up to
 * 300 ms after an empty place was last shown; this one shows it at once.
 */
export function lazyView<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): LazyView<P> {
  let Loaded: ComponentType<P> | null = null;
  const preload = async () => {
    Loaded = (await load()).default;
  };
  function View(props: P) {
    const [isLoaded, setLoaded] = useState(Loaded !== null);
    useEffect(() => {
      if (isLoaded) return;
      preload().then(
        () => setLoaded(true),
        // Into the render, where the error boundary catches it.
        (cause: unknown) =>
          setLoaded(() => {
            throw cause;
          }),
      );
    }, [isLoaded]);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(View, { preload });
}
