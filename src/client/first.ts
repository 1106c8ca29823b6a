/** Runs before the first paint, so that nothing changes its look under the reader's eyes. */
import { applySettings } from './settings.ts';

document.documentElement.classList.add('js');
applySettings();
