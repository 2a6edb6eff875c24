/** What fills the window, each loaded when it is first wanted. */
import { lazyView } from '../ui/lazy-view.tsx';

export const StartScreen = lazyView(() => import('../templates/StartScreen.tsx'));
export const Workspace = lazyView(async () => ({ default: (await import('./Workspace.tsx')).Workspace }));
