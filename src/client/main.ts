/** The one script of every page. Everything readable works without it. */

import './trusted-types.ts';
import { watchForSearch } from './open-search.ts';

watchForSearch();
