/** Why the page is begun anew where nothing is wrong: once a day, at the hour that is set. */
export const PLANNED_RESTART = 'night';
