import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extensionFolder } from "../../scripts/launch";

const manifest = JSON.parse(readFileSync(join(extensionFolder, "manifest.json"), "utf8"));

describe("the built manifest", () => {
	it("asks for storage and nothing else", () => {
		expect(manifest.manifest_version).toBe(3);
		expect([...manifest.permissions].sort()).toEqual(["storage", "unlimitedStorage"]);
		for (const key of [
			"host_permissions",
			"optional_host_permissions",
			"content_scripts",
			"externally_connectable",
		])
			expect(manifest[key]).toBeUndefined();
	});

	it("forbids every connection but to the extension itself", () => {
		const policy: string = manifest.content_security_policy.extension_pages;
		const rules = new Map(policy.split(/;\s*/).map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
		expect(rules.get("default-src")).toEqual(["'none'"]);
		expect(rules.get("connect-src")).toEqual(["'self'"]);
		expect(rules.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
		expect(rules.get("worker-src")).toEqual(["'self'"]);
		expect(rules.get("form-action")).toEqual(["'none'"]);
		expect(policy).not.toMatch(/https?:|wss?:|\*/);
	});
});
