import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";

// The worker of the extension opens the workbench and does nothing else: it keeps no state.
export default defineBackground(() => {
	browser.action.onClicked.addListener(() => void openWorkbench());
});

async function openWorkbench(): Promise<void> {
	const url = browser.runtime.getURL("/workbench.html");
	const contexts = await browser.runtime.getContexts({ contextTypes: ["TAB"] });
	const open = contexts.find((context) => context.documentUrl?.startsWith(url));
	if (open && open.tabId >= 0) await browser.tabs.update(open.tabId, { active: true });
	else await browser.tabs.create({ url });
}
