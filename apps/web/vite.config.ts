import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './scripts/precompress.ts';
import { CUT_FONTS, subsetFonts } from './scripts/subset-fonts.ts';

/** Where the server that stands behind the development pages listens. */
const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;

/** Browsers of the last four years: in a school's computer room nobody can update one today. */
const OLDEST_BROWSERS = ['chrome100', 'edge100', 'firefox104', 'safari15.4', 'ios15.4'];

/**
 * Our own modules that every screen shows or asks, and not what only later screens show; what they import
 * comes along with them.
 */
const FRAME =
  /[\\/]apps[\\/]web[\\/]src[\\/](?:main|routes|join[\\/]table-of|(?:ui|shell|http|routing|i18n)[\\/](?!copy-button|action-icons|button-link|dialog|select|failure-notice|later-texts|not-found-page)[^\\/]+)\.tsx?$/;

/** What every open board shows, whatever its kind: one file in place of a dozen, whose names the join page would carry. */
const BOARD =
  /[\\/]apps[\\/]web[\\/]src[\\/](?:connection[\\/](?!.*\.test)[^\\/]+\.ts$|board[\\/]kinds[\\/](?:registry|use-kind-screen|use-fetched-kind)\.tsx?$|board[\\/]views[\\/]shown-view\.tsx$|board[\\/](?:steps|views|header|presence|save|news|no-names|keyboard|note|items|editor)[\\/](?!.*(?:-dialog|-menu|-view|menu-|later-))[^\\/]+\.tsx?$)/;

export default defineConfig({
  plugins: [react(), subsetFonts(), precompress()],
  resolve: {
    alias: {
      '@fonts': fileURLToPath(CUT_FONTS),
      // Its other build asks for Node's buffers.
      'csv-parse/sync': 'csv-parse/browser/esm/sync',
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/documents': { target: server, ws: true },
      '/control': { target: server, ws: true },
    },
  },
  build: {
    target: OLDEST_BROWSERS,
    manifest: true,
    // The content security policy allows no `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every screen needs is one file, not a dozen: fewer requests, and it packs better.
          groups: [
            { name: 'frame', test: FRAME, priority: 1 },
            { name: 'board', test: BOARD },
          ],
        },
      },
    },
  },
});
