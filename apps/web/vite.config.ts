import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const api = process.env['LUOSHI_API'] ?? 'http://127.0.0.1:8080';

/** While developing, the server's rule for addresses: below /field/ the phone's page answers, elsewhere the office's. */
const pagesOfEntries: Plugin = {
  name: 'luoshi-pages-of-entries',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const wantsPage = (request.headers.accept ?? '').includes('text/html') && !path.startsWith('/api/');
      if (wantsPage && !path.includes('.'))
        request.url = /^\/field(\/|$)/.test(path) ? '/field/index.html' : '/index.html';
      next();
    });
  },
};

export default defineConfig({
  root: here,
  base: '/',
  appType: 'mpa',
  plugins: [react(), pagesOfEntries],
  server: { port: 5173, proxy: { '/api': { target: api } } },
  build: {
    outDir: resolve(here, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // A picture inlined as data: would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { office: resolve(here, 'index.html'), field: resolve(here, 'field/index.html') },
      output: {
        // What both entries need stays apart from antd, so that the phone never loads the office's pieces.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            {
              name: 'platform',
              test: /node_modules[\\/](@tanstack[\\/](react-query|query-core)|i18next|react-i18next|openapi-fetch)[\\/]/,
              priority: 20,
            },
            {
              name: 'router',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store)[\\/]/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
});
