/**
 * Imports a package that only Node needs. The name arrives as a value, so that bundlers do not follow
 * it and the extension does not carry what it cannot run.
 */
export function importInNode<T>(name: string): Promise<T> {
	return import(/* @vite-ignore */ name) as Promise<T>;
}
