/** The one script of every page. Everything readable works without it. */
export {};
