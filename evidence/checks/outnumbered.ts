/**
 * Says whether one of several things that a source should print alike is to be doubted: the many accuse the few, and where both are as
 * many each is doubted, for neither is known to be right. `alike` counts the others that are as this one, `unlike` those that are not.
 */
export const isOutnumbered = (alike: number, unlike: number): boolean => unlike > alike
