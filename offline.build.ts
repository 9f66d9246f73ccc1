import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const SOURCE = resolve(import.meta.dirname, 'frontend/offline');
const RESOURCES = resolve(import.meta.dirname, 'target/classes/META-INF/resources');
const APP = resolve(RESOURCES, 'offline/app');

/**
 * The pages without a network are a small application of their own beside Vaadin's: they must not need the server's. The
 * service worker is told their files and a version made from what is in them.
 */
export async function buildOffline(): Promise<void> {
  mkdirSync(APP, { recursive: true });
  const worker = 'sw.js';
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: APP,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: { app: resolve(SOURCE, 'app.ts'), live: resolve(SOURCE, 'live.ts'), style: resolve(SOURCE, 'app.css') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: 'app[extname]' },
      },
    },
  });
  writeFileSync(resolve(APP, 'index.html'), readFileSync(resolve(SOURCE, 'index.html')));
  const files = readdirSync(APP).sort();
  const digest = createHash('sha256');
  files.forEach((file) => digest.update(file).update(readFileSync(resolve(APP, file))));
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: resolve(RESOURCES),
      emptyOutDir: false,
      target: 'es2023',
      rollupOptions: { input: resolve(SOURCE, 'sw.ts'), output: { entryFileNames: worker } },
    },
  });
  const script = readFileSync(resolve(RESOURCES, worker), 'utf8');
  const named = files.filter((file) => file !== 'index.html').map((file) => `/offline/app/${file}`);
  writeFileSync(
    resolve(RESOURCES, worker),
    script.replace('__VERSION__', digest.update(script).digest('hex').slice(0, 16)).replace('__FILES__', named.join(' ')),
  );
}
