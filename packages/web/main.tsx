/** Where the browser begins: puts the application into the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import { App } from './app.tsx';
import { keepLooks } from './ui.ts';

keepLooks();
const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
