/** The one script of every page. Everything readable works without it. */
import './trusted-types.ts';
import { watchCards } from './cards.ts';
import { watchCopying } from './copy.ts';
import { watchDeadlines } from './deadlines.ts';
import { watchDisplay } from './display.ts';
import { watchFilters } from './filter.ts';
import { watchForSearch } from './open-search.ts';
import { watchOutline } from './outline.ts';
import { watchPrinting } from './printing.ts';
import { watchReports } from './report.ts';
import { watchTasks } from './tasks.ts';

watchDisplay();
watchForSearch();
watchOutline();
watchCards();
watchCopying();
watchPrinting();
watchReports();
watchFilters();
watchDeadlines();
watchTasks();
