/** Start of the window: settings and language first, then what main wants shown. */
import { createRoot } from 'react-dom/client';
import { readSettings } from '../state/settings-store.ts';
import { App } from './App.tsx';
import './app.css';
import { startSession } from './session.ts';

/** A function, since the views import from the file that this stands in, and would wait for it to be done. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  // What to show is asked for while the window's language and widths are still on their way.
  const session = startSession();
  await readSettings();
  createRoot(root).render(<App />);
  await session;
}

void start();
