/** Builds the server into dist/server/main.js. */
import { defineConfig } from 'vite';
import { nodeBundle } from '../../scripts/node-bundle.ts';

export default defineConfig(nodeBundle('server', 'main', ['store', 'server']));
