/** Where the browser begins: puts the application into the page, in the reader's language. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import './tokens.css';
import './base.css';
import { App, begin } from './app.tsx';
import { beSpokenTo, reader } from './speech.ts';
import { keepLooks } from './ui.ts';

keepLooks();
const here = begin();
const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root.');
const root = createRoot(place);
void Promise.all([beSpokenTo(), here]).then(() =>
  root.render(
    <StrictMode>
      <I18nProvider locale={reader.locale}>
        <App />
      </I18nProvider>
    </StrictMode>,
  ),
);
