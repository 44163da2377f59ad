import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openDirectory } from '../../shared/directory.js';
import { App } from './app.js';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App directory={await openDirectory()} />
  </StrictMode>,
);
