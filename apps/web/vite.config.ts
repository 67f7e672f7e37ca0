import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CUT_FONTS, subsetFonts } from './scripts/subset-fonts.ts';

const server = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react(), subsetFonts()],
  resolve: { alias: { '@fonts': fileURLToPath(CUT_FONTS) } },
  server: {
    proxy: {
      '/api': server,
      '/documents': { target: server, ws: true },
      '/control': { target: server, ws: true },
    },
  },
  build: {
    manifest: true,
    // The content security policy allows no `data:` addresses.
    assetsInlineLimit: 0,
  },
});
