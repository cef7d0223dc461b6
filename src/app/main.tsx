/** Starts the app: the worker's line, the lab, the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import { createLab } from '../store/lab';
import { browserEnvironment } from './environment';
import { keepInBrowser } from './keeping';
import { startingLanguage, startingTheme } from './preferences';
import { SafeApp } from './SafeApp';
import { workerLine } from './workerLine';
import './fonts.css';
import './tokens.css';
import './base.css';

async function start(root: HTMLElement): Promise<void> {
  const lab = createLab({ line: workerLine(), environment: browserEnvironment() });
  const keeper = keepInBrowser(lab, true);
  const startMessages = await loadMessages(startingLanguage()).catch(() => en);
  createRoot(root).render(
    <StrictMode>
      <SafeApp lab={lab} keeper={keeper} startMessages={startMessages} startTheme={startingTheme()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
