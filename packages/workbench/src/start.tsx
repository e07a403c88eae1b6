import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/vazirmatn/wght.css';
import './style/page.css';
import './style/shell.css';
import './style/marks.css';
import './style/pages.css';
import './style/narrow.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage, Speaking, speak } from './language/language.tsx';
import { router } from './routes.tsx';
import { applyTheme } from './shell/theme.ts';
import { applyPalette } from './style/palette.ts';

applyPalette();
applyTheme();
await speak(preferredLanguage());

createRoot(document.getElementById('workbench') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Speaking>
        <RouterProvider router={router} />
      </Speaking>
    </QueryClientProvider>
  </StrictMode>,
);
