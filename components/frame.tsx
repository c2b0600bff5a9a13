import { QuestionCircleOutlined, SearchOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useWords } from "./words/context";

export type View = "materials" | "checklists" | "timeline" | "relations" | "evidence";

interface Props {
	caseName: string;
	cases: readonly { id: string; name: string }[];
	view: View;
	counts: { materials: number; findings: number; evidence: number };
	analysing: boolean;
	onView: (view: View) => void;
	/** Shows the findings of the whole case. */
	onFindings: () => void;
	onCase: (id: string) => void;
	onHome: () => void;
	onCaseSettings: () => void;
	onSearch: () => void;
	onSettings: () => void;
	onKeys: () => void;
	children: ReactNode;
}

/** The header that stays while the views below it change. */
export function Frame(props: Props) {
	const words = useWords();
	const { view, counts, onView } = props;
	const tab = (name: View, label: string, count?: number) => (
		<button
			type="button"
			role="tab"
			aria-selected={view === name}
			className={view === name ? "tab current" : "tab"}
			onClick={() => onView(name)}
		>
			{label}
			{count !== undefined && <em>{count}</em>}
		</button>
	);
	const items = [
		...props.cases.map((one) => ({ key: one.id, label: one.name })),
		{ type: "divider" as const },
		{ key: "#settings", label: words.caseForm.edit },
		{ key: "#home", label: words.nav.home },
	];
	const choose = (key: string) =>
		key === "#home" ? props.onHome() : key === "#settings" ? props.onCaseSettings() : props.onCase(key);
	return (
		<div className="frame">
			<header className="top">
				<button type="button" className="brand" onClick={props.onHome} title={words.nav.home}>
					{words.app.name}
				</button>
				<Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={["click"]}>
					<button type="button" className="case-name" title={props.caseName}>
						<span>{props.caseName}</span> ▾
					</button>
				</Dropdown>
				<div role="tablist" className="tabs">
					{tab("materials", words.nav.materials, counts.materials)}
					<button type="button" className="tab" title="g x" onClick={props.onFindings}>
						{words.nav.findings}
						<em>{counts.findings}</em>
					</button>
					{tab("checklists", words.nav.checklists)}
					{tab("timeline", words.nav.timeline)}
					{tab("relations", words.nav.relations)}
					{tab("evidence", words.nav.evidence, counts.evidence)}
				</div>
				<div className="tools">
					<i className={props.analysing ? "pulse on" : "pulse"} aria-hidden />
					<Tooltip title={`${words.nav.search}（/）`}>
						<Button
							type="text"
							icon={<SearchOutlined />}
							aria-label={words.nav.search}
							onClick={props.onSearch}
						/>
					</Tooltip>
					<Tooltip title={`${words.nav.keys}（?）`}>
						<Button
							type="text"
							icon={<QuestionCircleOutlined />}
							aria-label={words.nav.keys}
							onClick={props.onKeys}
						/>
					</Tooltip>
					<Tooltip title={words.nav.settings}>
						<Button
							type="text"
							icon={<SettingOutlined />}
							aria-label={words.nav.settings}
							onClick={props.onSettings}
						/>
					</Tooltip>
				</div>
			</header>
			<div className="content">{props.children}</div>
		</div>
	);
}
