/** Starts the app: the engine's line, the lab, what was kept or linked, the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import { createLab } from '../session/createLab';
import { LinkRouter } from '../permalink/linkRouter';
import { pageAddress } from './address';
import { loadDataset } from './loadDataset';
import { supervisedTrainer } from './supervisedTrainer';
import { browserEnvironment } from './environment';
import { autosaveInBrowser } from './startAutosave';
import { startingLanguage, startingTheme } from './preferences';
import { SafeApp } from './SafeApp';
import { KEEPS_WORK, noAutosave } from './visiting';
import './fonts.css';
import './tokens.css';
import './base.css';

async function start(root: HTMLElement): Promise<void> {
  const environment = browserEnvironment();
  const lab = createLab({ port: supervisedTrainer(environment), environment, load: loadDataset });
  const links = new LinkRouter(lab, pageAddress());
  const messages = loadMessages(startingLanguage()).catch(() => en);
  const autosave = KEEPS_WORK ? await autosaveInBrowser(lab, true) : noAutosave;
  await links.follow();
  const startMessages = await messages;
  createRoot(root).render(
    <StrictMode>
      <SafeApp {...{ lab, links, autosave, startMessages }} startTheme={startingTheme()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
