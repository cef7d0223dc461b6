/** Starts the app: the worker's line, the lab, the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import { createLab } from '../store/lab';
import { Links } from '../store/links';
import { pageAddress } from './address';
import { App } from './App';
import { engineLine } from './engineLine';
import { browserEnvironment } from './environment';
import { startingLanguage, startingTheme } from './preferences';
import './fonts.css';
import './tokens.css';
import './base.css';

async function start(root: HTMLElement): Promise<void> {
  const environment = browserEnvironment();
  const lab = createLab({ line: engineLine(environment), environment });
  const links = new Links(lab, pageAddress());
  await links.follow();
  const startMessages = await loadMessages(startingLanguage()).catch(() => en);
  createRoot(root).render(
    <StrictMode>
      <App lab={lab} links={links} startMessages={startMessages} startTheme={startingTheme()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
