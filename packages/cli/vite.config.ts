/** Builds the command line into dist/cli/throughline.js. */
import { defineConfig } from 'vite';
import { nodeBundle } from '../../scripts/node-bundle.ts';

export default defineConfig(nodeBundle('cli', 'throughline', ['store', 'server']));
