import { defineConfig } from "wxt";
import { packagedAssets } from "./scripts/packaged-assets";

// No outside connection is possible: everything the extension uses is packaged.
const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"worker-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' blob: data:",
	"font-src 'self' data:",
	"connect-src 'self'",
	"object-src 'none'",
	"base-uri 'self'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

export default defineConfig({
	imports: false,
	modules: ["@wxt-dev/module-react"],
	vite: () => ({ worker: { format: "es" }, build: { chunkSizeWarningLimit: 4000 } }),
	hooks: { "build:publicAssets": (_wxt, files) => void files.push(...packagedAssets()) },
	manifest: {
		name: "__MSG_name__",
		description: "__MSG_description__",
		default_locale: "zh_CN",
		minimum_chrome_version: "109",
		permissions: ["storage", "unlimitedStorage"],
		action: { default_title: "__MSG_open__" },
		content_security_policy: { extension_pages: contentSecurityPolicy },
		cross_origin_embedder_policy: { value: "require-corp" },
		cross_origin_opener_policy: { value: "same-origin" },
	},
	zip: { artifactTemplate: "xunyue-{{version}}-{{browser}}.zip" },
});
