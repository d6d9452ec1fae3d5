/** Folders of this computer; knows nothing of what is put into them. */
export { makeFolders } from './make-folders.js';
