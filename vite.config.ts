import type { Plugin, UserConfigFn } from 'vite';
import { buildOffline } from './offline.build';
import { overrideVaadinConfig } from './vite.generated';

const offline: Plugin = { name: 'thaw-offline', apply: 'build', closeBundle: buildOffline };

const customConfig: UserConfigFn = () => ({ plugins: [offline] });

export default overrideVaadinConfig(customConfig);
