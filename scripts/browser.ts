import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = [
	"google-chrome-stable",
	"google-chrome",
	"microsoft-edge-stable",
	"microsoft-edge",
	"chromium",
	"chromium-browser",
];

const places = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
	"C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

function which(name: string): string | undefined {
	const found = spawnSync("which", [name], { encoding: "utf8" });
	return found.status === 0 ? found.stdout.trim() : undefined;
}

function findBrowser(): string | undefined {
	const chosen = process.env.CHROME_PATH;
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`CHROME_PATH 指向的浏览器不存在：${chosen}`);
		return chosen;
	}
	if (process.platform === "linux") {
		// Chrome no longer takes an unpacked extension from the command line; Chromium does, so it goes first.
		const order = ["chromium", "chromium-browser", ...names];
		return order.map(which).find((path) => path !== undefined);
	}
	return places.find((path) => existsSync(path));
}

const isDebianRoot = () =>
	process.platform === "linux" && process.getuid?.() === 0 && which("apt-get") !== undefined;

function apt(...words: string[]): void {
	const result = spawnSync("apt-get", words, {
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	});
	if (result.status !== 0)
		throw new Error(`apt-get ${words.join(" ")} 失败，请手工安装 chromium 和中文字体。`);
}

function hasChineseFont(): boolean {
	const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
	return listed.status === 0 && listed.stdout.trim() !== "";
}

/** Path of a Chromium-based browser; on Debian as root it is installed, with a Chinese font, when there is none. */
export function ensureBrowser(): string {
	const wanted: string[] = [];
	if (!findBrowser()) wanted.push("chromium");
	if (process.platform === "linux" && !hasChineseFont()) wanted.push("fonts-noto-cjk");
	if (wanted.length > 0 && isDebianRoot()) {
		console.log(`安装 ${wanted.join("、")} …`);
		apt("update", "-qq");
		apt("install", "-y", "-qq", "--no-install-recommends", ...wanted);
	}
	const browser = findBrowser();
	if (!browser) throw new Error("没有找到 Chrome、Edge 或 Chromium。请安装其一，或用 CHROME_PATH 指明位置。");
	return browser;
}
