import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: [
			"lib/**/*.test.ts",
			"components/**/*.test.{ts,tsx}",
			"entrypoints/**/*.test.ts",
			"test/**/*.test.ts",
		],
		exclude: ["test/e2e/**", "node_modules/**"],
		testTimeout: 30_000,
	},
});
