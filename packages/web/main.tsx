/** Where the browser begins: puts the application into the page. */
import { createRoot } from 'react-dom/client';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root.');
createRoot(place).render(<h1>Throughline</h1>);
