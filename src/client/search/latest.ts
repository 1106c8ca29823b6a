/** Lets only the newest of several overlapping tasks go on: a late answer never replaces a newer one. */
export interface Latest {
  /** Begins a task and ends all before it; the returned function says whether it is still the newest. */
  begin(): () => boolean;
}

export function latest(): Latest {
  let newest = 0;
  return {
    begin() {
      newest += 1;
      const own = newest;
      return () => own === newest;
    },
  };
}
