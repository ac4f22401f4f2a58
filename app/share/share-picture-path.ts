/** Returns where the picture of a page lies that is no study's: `/share/methods.png`, `/share/home.png`. */
export const sharePicturePath = (path: string): string => `/share${path === '/' ? '/home' : path}.png`
