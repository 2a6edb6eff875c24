/** Start of the window: settings and language first, then what main wants shown. */
import { createRoot } from 'react-dom/client';
import { readSettings } from '../state/settings-store.ts';
import { App } from './App.tsx';
import './app.css';
import { startSession } from './session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await readSettings();
createRoot(root).render(<App />);
await startSession();
