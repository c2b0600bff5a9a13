import { type ThemeConfig, theme } from "antd";

/** Names of the colours that the text view and the charts take from CSS variables. */
const ink = "#1f2329";
const paper = "#fcfbf8";
const line = "#e6e3dc";
const cinnabar = "#a8322b";

const family =
	'"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, sans-serif';

const common: ThemeConfig = {
	token: {
		colorPrimary: cinnabar,
		colorInfo: cinnabar,
		colorLink: cinnabar,
		fontFamily: family,
		fontSize: 14,
		borderRadius: 4,
		wireframe: false,
		motionDurationFast: "0.08s",
		motionDurationMid: "0.12s",
		motionDurationSlow: "0.15s",
		boxShadow: "none",
		boxShadowSecondary: "0 2px 8px rgba(31, 35, 41, 0.12)",
	},
	components: {
		Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
		Table: { cellPaddingBlockSM: 6, headerBorderRadius: 0 },
	},
};

/** Ink on paper with one strong colour; everything visible takes its colour from these tokens. */
export const lightTheme: ThemeConfig = {
	...common,
	token: {
		...common.token,
		colorTextBase: ink,
		colorBgBase: paper,
		colorBgContainer: "#ffffff",
		colorBgLayout: paper,
		colorBorder: "#d8d3c8",
		colorBorderSecondary: line,
		colorSplit: line,
	},
};

export const darkTheme: ThemeConfig = {
	...common,
	algorithm: theme.darkAlgorithm,
	token: {
		...common.token,
		colorPrimary: "#d9665c",
		colorInfo: "#d9665c",
		colorLink: "#e58a80",
		colorBgBase: "#1b1a18",
	},
};
