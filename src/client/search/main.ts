/** Search, loaded when the reader turns to it. */
export {};
